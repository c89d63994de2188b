import { abbreviations, type Language, list, trades, words } from './language';

/** Dutch, as in the Netherlands. */
export const DUTCH: Language = {
  code: 'nl',
  surnames: list(
    'Aalders|van den Akker|Baks|Beekhuis|van den Berg|Blankestijn|de Boer|Boersma|Boschhuis|Brinkman|Coenders|' +
      'Dekker|van Dijk|Dijkgraaf|Doornbos|van der Elst|Evertsen|Feenstra|Geerlings|Goossens|de Graaf|Groeneveld|' +
      'Haverkamp|Heemstra|van der Heijden|Hoekstra|Hogenboom|Huisman|Jaspers|Kamphuis|Keizer|Klaassen|Koolhaas|' +
      'Kuiper|Lammers|Leeuwerik|van der Linden|Loohuis|Maassen|Meijerink|Molenaar|Nagtegaal|Nieuwenhuis|Noordhof|' +
      'Oosterhout|Peeters|Pieterse|Poelstra|Reitsma|Ridderhof|Roelofs|Rozendaal|Schippers|Slootweg|Stokhof|' +
      'Terpstra|Tielemans|Uitdenhaag|Veldhuis|Verbruggen|Visscher|Vogelaar|de Vries|Wagenaar|Westerhuis|' +
      'van Wijk|Wolthuis|Zandstra|Zijlstra|Zuiderveld',
  ),
  firstHalves: words(`
    Amstel Beek Berg Blauw Bloem Bos Brug Dijk Donker Duin Eik Gouden Groen Haven Heide Hoog IJssel Kanaal Klaver
    Kust Laag Lange Linde Maas Meer Molen Nieuw Noord Ooster Oud Polder Riet Rijn Rood Ster Tulpen Veen Vecht
    Veld Water Wester Wilg Wit Zand Zee Zilver Zon Zuid`),
  lastHalves: words(`
    beek berg bos brug burg dam dijk duin end gaard hage haven heide hof hout huis kade kamp kerk kwartier land
    meer molen oord polder poort rade sluis stad stein stroom veen veld vliet waard water weide wijk zand zicht`),
  join: '',
  regions: list('Randstad|Noordzee|Brabantse|Twentse|Veluwe|Delta|Waddenkust|Kempen'),
  family: list('*|*|*|*|Gebroeders *|* en Zonen|* & Partners|* Groep'),
  trades: trades({
    fire: 'Brandbeveiliging|Brandpreventie|Blustechniek|Brandveiligheid|Sprinklertechniek',
    security: 'Beveiliging|Alarmtechniek|Sloten & Toegang|Bewaking|Beveiligingstechniek',
    manufacturing:
      'Machinebouw|Metaalbewerking|Kunststoffen|Verpakkingen|Gieterij|Staalbouw|Techniek|Gereedschap',
    logistics: 'Transport|Logistiek|Expeditie|Koeriers|Opslag|Verhuizingen|Scheepvaart',
    health: 'Apotheek|Tandartsen|Kliniek|Zorg|Fysiotherapie|Dierenkliniek|Medische Techniek',
    food: 'Bakkerij|Slagerij|Zuivel|Brouwerij|Vishandel|Groenten & Fruit|Kaas|Levensmiddelen',
    software: 'Software|Automatisering|Netwerken|ICT Diensten|Data|Systemen|Digitaal',
    construction: 'Bouw|Installatietechniek|Elektrotechniek|Loodgieters|Dakbedekking|Aannemers|Wegenbouw',
    services: 'Advies|Accountants|Schoonmaak|Makelaars|Verzekeringen|Hoveniers|Uitzendbureau|Drukkerij',
    retail: 'Autobedrijf|Meubelen|IJzerwaren|Bouwmaterialen|Banden|Kantoorartikelen|Verhuur|Groothandel',
  }),
  tradeFirst: 0.15,
  daughters: list('Holding|International|Beheer|Vastgoed|Service|Zuid|Noord|Nederland'),
  formerly: ['voorheen', 'vh.', 'voormalig'],
  tradingAs: ['h.o.d.n.', 'handelsnaam'],
  mailboxes: words('info contact administratie inkoop facturen verkoop kantoor'),
  abbreviations: abbreviations(`
    Gebroeders=Gebr. Groep=Grp International=Int. Installatietechniek=Inst.techniek Automatisering=Autom.
    Verzekeringen=Verz. Levensmiddelen=Levensm. Techniek=Techn. Beveiliging=Beveil. Transport=Transp. Verpakkingen=Verp.`),
};
