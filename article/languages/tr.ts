import type { Language } from './language';

/** Turkish. */
export const tr: Language = {
  code: 'tr',
  wordsPerMinute: 166,
  months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  bylines: {
    credits: 'yazı|söyleşi|röportaj|fotoğraf|fotoğraflar|illüstrasyon|çeviri|video',
    by: 'yazan',
    labels: 'yazar',
  },
  notSections: 'geri$|paylaş$|kapat$',
  smallPrint: {
    notices: [
      'tüm hakları saklıdır',
    ],
  },
  phrases: {
    advertisement: 'reklam|reklamlar|sponsorlu|sponsorlu içerik|ilan|haberin devamı reklamdan sonra',
    comments: 'bir yanıt yazın|yorum yap|yorum yaz|yorumunuzu yazın|bir cevap yazın|cevabı iptal et|yanıtı iptal et|e-posta adresiniz yayınlanmayacak|e-posta hesabınız yayımlanmayacak|gerekli alanlar|daha sonraki yorumlarımda|yorum yapmak için giriş|yorumları göster|tüm yorumları gör',
    commentCounts: 'yorum|yorumlar|yorum yok|yanıtlar|cevaplar',
    share: "paylaş|facebook'ta paylaş|twitter'da paylaş|bu yazıyı paylaş|haberi paylaş|yazdır|linki kopyala|bağlantıyı kopyala|bizi takip edin|tweetle|beğen|haberi dinle",
    newsletter: 'bültenimize abone olun|bültenimize abone ol|bültene abone ol|e-bültenimize|bülten|haber bülteni|e-posta adresinizi girin|abone ol',
    login: 'giriş yap|üye ol|kayıt ol|hesap oluştur|şifremi unuttum|beni hatırla',
    cookies: 'bu site çerez kullanır|bu web sitesi çerezleri kullanır|çerezleri kullanıyoruz|sitemizde çerezler|biz ve ortaklarımız|tümünü kabul et|tümünü reddet|çerez ayarları',
    related: 'ilgili haberler|ilgili yazılar|ilgili|benzer haberler|benzer yazılar|bunlar da ilginizi çekebilir|ilginizi çekebilir|çok okunanlar|en çok okunanlar|popüler|son haberler|son dakika|son yazılar|önerilen haberler|önerilenler|ayrıca bakınız',
    teaser: 'ayrıca okuyun|bunu da okuyun|ilgili haber|ayrıca bakınız|haberin detayı için',
    readMore: 'devamını oku|devamı|daha fazla|daha fazla göster|daha fazla yükle|okumaya devam et|sonraki|önceki|sonraki haber|önceki haber|sonraki yazı|önceki yazı|yukarı çık|başa dön|içeriğe geç|kapat|büyüt|tümünü gör',
    appeal: 'bu yazı faydalı|bu makale faydalı|bu içerik faydalı|bu yazıyı beğendiniz|bu haberi beğendiniz|yazıyı beğendiniz mi|bu yazıya puan|puan ver|uygulamayı indir|uygulamamızı indir|bizi destekle|bize destek|hata bildir',
    author: 'yazar hakkında|yazarın diğer yazıları|yazarın tüm yazıları|tüm yazıları göster',
    tags: 'etiketler|etiket|kategoriler|kategori|konular',
  },
};
