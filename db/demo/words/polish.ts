import { abbreviations, type Language, list, trades, words } from './language';

/** Polish. */
export const POLISH: Language = {
  code: 'pl',
  surnames: words(`
    Adamczewski Bąkowski Białecki Bielawski Błaszczyński Borzęcki Bukowiecki Chojnacki Chróścicki Czyżewski Dąbek
    Dębski Domański Drążek Filipiak Gałązka Gąsiorek Głowacki Górecki Grabiński Jabłoński Jaśkiewicz Jędrzejczak
    Kaźmierski Kępiński Kłosowski Kołodziejski Kosiński Kościelniak Krzemień Kucharczyk Leśniewski Lipiński
    Łabędzki Łączyński Łukasik Madejski Makowiecki Małolepszy Mączyński Miłoszewski Modrzewski Mroczkowski
    Niedźwiecki Nowacki Okoński Olszański Orłowski Osiński Pawłowicz Pękalski Pietrzyk Piskorski Podgórski
    Prądzyński Rakowiecki Rogoziński Różański Rudziński Rzepecki Sadłowski Siemieński Skrzypczak Słowik Sobczyński
    Stępniewski Suchodolski Świątek Szczepaniak Szymański Śliwiński Tarnowiecki Trzciński Urbański Wąsowicz
    Wieczorek Wiśniewiecki Wójcikiewicz Wróbel Zakościelny Zieliński Żabiński Żukowiecki`),
  firstHalves: words(
    'Baltyk Biało Brzozo Czarno Dolno Dębo Euro Górno Inter Jasno Klono Lipo Morze Mazo Nadwiśla Pol Podhale Sosno Śląsk Staro Tatra Warta Wiśla Zielo',
  ),
  lastHalves: words(
    'bud bor chem dom drew dół form gaz grod hurt las łąk mar mech med met mex pak plast pol rol stal staw tech tex trans wod wóz żel',
  ),
  join: '',
  regions: list('Małopolska|Wielkopolska|Pomorska|Mazowiecka|Śląska|Podlaska|Karpacka|Bałtycka'),
  family: list('*|*|*|*|Bracia *|* i Synowie|* i Wspólnicy|Grupa *'),
  trades: trades({
    fire: 'Ochrona Przeciwpożarowa|Systemy Przeciwpożarowe|Gaśnice|Technika Pożarnicza',
    security: 'Ochrona|Systemy Alarmowe|Zabezpieczenia|Monitoring',
    manufacturing:
      'Zakłady Mechaniczne|Metal|Tworzywa|Opakowania|Odlewnia|Maszyny|Narzędzia|Konstrukcje Stalowe',
    logistics: 'Transport|Logistyka|Spedycja|Magazyny|Kurier|Przeprowadzki',
    health: 'Apteka|Klinika|Stomatologia|Laboratorium|Przychodnia|Rehabilitacja',
    food: 'Piekarnia|Zakłady Mięsne|Mleczarnia|Browar|Przetwory|Cukiernia|Hurtownia Spożywcza',
    software: 'Oprogramowanie|Informatyka|Systemy|Sieci|Technologie',
    construction: 'Budownictwo|Instalacje|Elektryka|Dachy|Roboty Drogowe|Projekty',
    services: 'Doradztwo|Księgowość|Sprzątanie|Nieruchomości|Ubezpieczenia|Drukarnia|Ogrody',
    retail: 'Motoryzacja|Meble|Materiały Budowlane|Opony|Artykuły Biurowe|Hurtownia',
  }),
  tradeFirst: 0.5,
  daughters: list('Holding|International|Nieruchomości|Serwis|Południe|Północ|Handel'),
  formerly: ['dawniej', 'poprzednio'],
  tradingAs: ['marka', 'szyld'],
  mailboxes: words('info biuro kontakt ksiegowosc zakupy sprzedaz sekretariat faktury'),
  abbreviations: abbreviations(`
    Przedsiębiorstwo=Przeds. Zakłady=Zakł. Laboratorium=Lab. International=Int. Hurtownia=Hurt. Systemy=Syst.
    Transport=Transp. Instalacje=Inst. Technika=Techn. Konstrukcje=Konstr. Materiały=Mat. Budowlane=Bud.`),
};
