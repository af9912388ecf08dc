import type { Language } from './language';

/** Polish. */
export const pl: Language = {
  code: 'pl',
  wordsPerMinute: 166,
  months: 'stycz lut|luty marz|marc kwie maj czerw lip sierp wrze paźdz listopad grud',
  dates: {
    published: 'opublikowan',
    dateline: 'data',
  },
  bylines: {
    credits: 'tekst|wywiad|rozmowa|zdjęcie|zdjęcia|foto|fot|ilustracja|ilustracje|tłumaczenie|wideo',
    by: 'przez',
    labels: 'autor',
    colonLabels: 'tekst',
    looseAnd: 'i',
    articles: 'wpisy',
  },
  notSections: 'wróć|powrót|udostępnij$|zamknij$',
  smallPrint: {
    notices: [
      'wszelkie prawa zastrzeżone',
    ],
  },
  phrases: {
    advertisement: 'reklama|reklamy|artykuł sponsorowany|materiał sponsorowany|materiał promocyjny|dalszy ciąg artykułu pod reklamą|ciąg dalszy pod materiałem wideo|pozostała część artykułu pod materiałem wideo',
    comments: 'dodaj komentarz|zostaw komentarz|napisz komentarz|skomentuj|anuluj pisanie odpowiedzi|anuluj odpowiedź|twój adres e-mail nie zostanie opublikowany|twój adres email nie zostanie opublikowany|wymagane pola są oznaczone|zapamiętaj moje dane|zaloguj się, aby|musisz się zalogować|pokaż komentarze|zobacz komentarze|zobacz wszystkie komentarze',
    commentCounts: 'komentarz|komentarze|komentarzy|brak komentarzy|odpowiedzi',
    share: 'udostępnij|udostępnij na|podziel się|podziel się na|tweetnij|drukuj|wydrukuj|kopiuj link|skopiuj link|wyślij e-mailem|obserwuj nas|śledź nas|kliknij, aby udostępnić|lubię to|posłuchaj artykułu',
    newsletter: 'zapisz się do newslettera|zapisz się na newsletter|zapisz się do naszego|otrzymuj newsletter|newsletter|nasz newsletter|podaj swój e-mail|twój adres e-mail|subskrybuj|zostań subskrybentem|kup subskrypcję',
    login: 'zaloguj się|zaloguj|zarejestruj się|załóż konto|masz już konto|nie pamiętasz hasła|zapamiętaj mnie',
    cookies: 'ta strona używa plików cookie|ta strona używa ciasteczek|ta strona korzysta z plików cookie|używamy plików cookie|nasza strona używa|my i nasi partnerzy|akceptuję wszystkie|zaakceptuj wszystkie|odrzuć wszystkie|ustawienia cookie|ustawienia plików cookie',
    related: 'powiązane artykuły|podobne artykuły|powiązane|podobne wpisy|czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|przeczytaj także|najczęściej czytane|najpopularniejsze|popularne|najnowsze|ostatnie wpisy|polecane|polecamy|może cię zainteresować|może zainteresuje cię|więcej na ten temat|inne artykuły',
    teaser: 'czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|przeczytaj także|przeczytaj też|przeczytaj również|dowiedz się więcej|posłuchaj także|obejrzyj także',
    readMore: 'czytaj dalej|czytaj więcej|więcej|pokaż więcej|załaduj więcej|zobacz więcej|następny|poprzedni|następny artykuł|poprzedni artykuł|następny wpis|poprzedni wpis|do góry|powrót do góry|przejdź do treści|zamknij|powiększ|zobacz galerię|zobacz wszystkie|powrót do listy|powrót do aktualności|wróć do listy|pobierz pdf|ukryj',
    appeal: 'czy ten artykuł|czy artykuł|czy ta strona|oceń artykuł|oceń ten|oceń wpis|kliknij gwiazdkę|brak ocen|pobierz aplikację|pobierz naszą|wesprzyj nas|wesprzyj naszą|wspieraj nas|zauważyłeś błąd|zauważyłaś błąd|znalazłeś błąd|widzisz błąd|spodobał ci się|podobał ci się|podoba ci się|postaw nam kawę|postaw kawę',
    author: 'o autorze|o autorce|więcej od tego autora|wszystkie wpisy autora|zobacz wszystkie wpisy|autor wpisu',
    tags: 'tagi|słowa kluczowe|kategorie|kategoria|tematy|opublikowano w',
  },
};
