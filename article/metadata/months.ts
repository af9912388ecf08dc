/** Beginnings of month names, one line per supported language; alternatives are separated by `|`. */
const LISTS = [
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'janv févr|fevr mars avr mai juin juil août|aout sept oct nov déc',
  'jän|januar febr|februar märz|maerz|mrz april mai juni juli august september okt|oktober november dez|dezember',
  'ene|enero febrero marzo abr|abril mayo junio julio ago|agosto set|septiembre octubre noviembre dic|diciembre',
  'gen|gennaio febbraio marzo aprile mag|maggio giu|giugno lug|luglio agosto set|settembre ott|ottobre novembre dicembre',
  'janeiro fev|fevereiro março|marco abril maio junho julho agosto setembro out|outubro novembro dez|dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'stycz lut|luty marz|marc kwie maj czerw lip sierp wrze paźdz listopad grud',
  'led|ledna únor března|břez dubna|dub květ červn|červen červenc srp září|září říj listopadu|listop prosin',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december|desember|des',
  'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu',
  'január február március|márc április|ápr május|máj június|jún július|júl augusztus szept okt november december',
  'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie octombrie noiembrie|noi decembrie',
  'ιαν φεβ μαρ|μάρ απρ μαΐ|μαϊ|μάι ιουν|ιούν ιουλ|ιούλ αυγ|αύγ σεπ οκτ νοε|νοέ δεκ',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'янв фев мар апр мая|май июн июл авг сен окт ноя дек',
  'січ лют берез квіт трав черв лип серп верес жовт листопада груд',
  'яну фев мар апр май юни юли авг сеп окт ное дек',
  'يناير فبراير مارس|آذار أبريل|ابريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر نوفمبر ديسمبر',
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  'januari februari maret april mei juni juli agustus september oktober nopember|november desember',
  'มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา',
];

const MONTHS = LISTS.flatMap((list) =>
  list.split(' ').flatMap((names, index) => names.split('|').map((name) => ({ name, month: index + 1 }))),
);
MONTHS.sort((a, b) => b.name.length - a.name.length);

/** The month that a word names in any of these languages, 1 … 12, or null. */
export function parseMonth(word: string): number | null {
  // Hebrew writes "in" as a prefix letter.
  const lower = word.toLowerCase().replace(/^ב(?=[א-ת]{3})/, '');
  return MONTHS.find(({ name }) => lower.startsWith(name))?.month ?? null;
}
