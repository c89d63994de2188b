import { abbreviations, type Language, list, trades, words } from './language';

/** Swedish. */
export const SWEDISH: Language = {
  code: 'sv',
  surnames: words(`
    Åberg Åkerlund Ahlström Almkvist Ångström Asplund Backlund Bäckström Björklund Blomgren Boström Broström
    Dahlqvist Edström Ekdahl Elfström Engdahl Fagerström Falkenäs Forsgren Fröding Gyllensten Hägglund Hallström
    Hedlund Hellqvist Högberg Holmqvist Isaksson Jönsson Källström Kjellberg Königsson Lagerqvist Lidström
    Liljedahl Ljungqvist Löfgren Lönnqvist Lundström Malmsjö Månsson Mellqvist Mörk Myrberg Näslund Nordqvist
    Nyström Öberg Ödman Öhrn Östlund Palmgren Rådström Rönnberg Rosenquist Sandström Sjöberg Sjödin Söderlund
    Ståhlberg Strömqvist Svärd Tegnér Thörnqvist Tjäder Vänskä Wallström Wästberg Wikström Zetterqvist`),
  firstHalves: words(
    'Älv Ask Berg Björk Blå Dal Ek Fjäll Furu Fyr Gran Grön Guld Hav Hög Häst Järn Kust Lind Ljus Lång Mälar Norr Ny Öst Röd Sand Silver Sjö Skog Sol Sten Ström Sund Söder Tall Vind Vit Väster',
  ),
  lastHalves: words(
    'backa berg bo borg bro by båt dal ed fors gård hamn hed holm hult kulla källa lid lund mark mo mölla näs plats rike rum sele sjö skär stad strand sund torp udde vall vik ås ö',
  ),
  join: '',
  regions: list('Norrland|Bergslagen|Västkusten|Mälardalen|Öresund|Skärgården|Nordisk|Bottenhavet'),
  family: list('*|*|*|*|Bröderna *|* & Söner|* & Partners|*-gruppen'),
  trades: trades({
    fire: 'Brandskydd|Brandteknik|Sprinkler|Brand & Säkerhet|Släckteknik',
    security: 'Säkerhet|Larm|Bevakning|Lås & Passersystem|Säkerhetsteknik',
    manufacturing: 'Mekaniska|Industri|Verkstad|Plast|Förpackningar|Gjuteri|Verktyg|Stål|Maskin',
    logistics: 'Transport|Logistik|Åkeri|Spedition|Lager|Flytt',
    health: 'Apotek|Tandvård|Klinik|Vårdcentral|Rehab|Djurklinik',
    food: 'Bageri|Chark|Mejeri|Bryggeri|Livsmedel|Fisk|Konditori',
    software: 'Data|Programvara|System|Nätverk|Digital|IT-tjänster',
    construction: 'Bygg|Entreprenad|El|Rör|Tak|Mark & Anläggning|VVS',
    services: 'Konsult|Redovisning|Städ|Fastigheter|Försäkring|Tryckeri|Trädgård|Bemanning',
    retail: 'Bil|Möbler|Järnhandel|Byggvaror|Däck|Kontorsvaror|Uthyrning|Grossist',
  }),
  tradeFirst: 0.05,
  daughters: list('Holding|International|Fastigheter|Service|Syd|Norr|Invest|Sverige'),
  formerly: ['f.d.', 'tidigare', 'fd'],
  tradingAs: ['bifirma', 'varumärke'],
  mailboxes: words('info kontakt ekonomi inkop faktura order kontor'),
  abbreviations: abbreviations(`
    Bröderna=Br. Mekaniska=Mek. International=Int. Entreprenad=Entr. Fastigheter=Fast. Transport=Transp.
    Industri=Ind. Försäkring=Förs. Förpackningar=Förp. Livsmedel=Livsm.`),
};
