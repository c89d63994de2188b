/**
 * German and Nordic words and surnames whose umlaut is also written with two letters: "Müller" is "Mueller" and,
 * without the dots, "Muller". All three meet at the last. A rule for every "ue" would make "Guest" and "Gust",
 * "Nuevo" and "Nuvo" one name, so only words that hold one of these stems are brought together.
 */
const stems = `
müller möller schäfer schröder schröter krüger köhler böhm böhme jäger kämpf büchner förster fürst göbel
hübner jürgen köster krämer kröger lübeck lüdecke mühl münch günther günter götz gräf grün häusler hänsel hänel
höfer hölzl hölzer höpfner hüttner kühn kühl kühne köppen kästner käfer lämmle lüders märz möbel mörike nürnberg
österreich östlich ötting pöhl pfälz räder röhm röder rösch rösler röntgen rüdiger rühl rütgers sänger
schön schönfeld schütz schütte schäffler schächter schürmann schlüter schmölz schnürer schwäb
stäubli stübing stürmer süd süß tröger tübingen überland überwachung übersetz vögel völker völkl wächter wäsche
wöhr wölfel wörner württemberg würth würzburg zürich züricher zöllner
bäcker bäckerei gärtner gärtnerei händler getränke geschäft gebäude gemüse größe grüße fräs führ für gütersloh
hüte hütte kälte kläranlage köln königs könig körper küche küchen künstler lösung lösungen märkt möhre müsli
öffentlich prüf pürck qualität räume rückversicherung schädling schlüssel schlösser spielgerät
städt stärke straßenbau strömung süßwaren türen universität vermögen verbände völlig wärme wärmepumpe wäscherei
westfälisch thüringen düsseldorf münchen münster göttingen lüneburg saarbrücken osnabrück mönchengladbach
nördlingen brücke brüder bühler bühne bürger bürgschaft bürsten däne dänisch flüssig förder förderung fähr
jörg sören björn högskola höganäs malmö göteborg örebro östergötland västerås västra södra söder
møller ørsted jørgensen sørensen nørgaard mølle sønderborg nørrebro tromsø bodø strømme fjällräven
århus ålborg håkan åkerström åkesson måns
`;

const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', ß: 'ss' };
const plain: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ø: 'o', å: 'a', ß: 'ss' };

const spell = (stem: string, letters: Readonly<Record<string, string>>): string =>
  stem.replace(/[äöüøåß]/g, (letter) => letters[letter] ?? letter);

/** From a stem with two letters for the umlaut ("mueller") to the stem without dots ("muller"). */
export const umlautStems: ReadonlyMap<string, string> = new Map(
  stems
    .trim()
    .split(/\s+/)
    .map((stem) => [spell(stem, digraphs), spell(stem, plain)]),
);
