import { abbreviations, type Language, list, trades, words } from './language';

/** German: Germany, Austria and German-speaking Switzerland. */
export const GERMAN: Language = {
  code: 'de',
  surnames: words(`
    Achleitner Ackermann Albrecht Altmüller Amstutz Auer Bachmeier Bärmann Baumgärtner Beckenbach Bergmüller
    Biedermann Blümel Böckler Böhmer Bräuer Brückner Bühler Büttner Dörfler Dörner Eberhardt Eichinger Eisenhut
    Engelhardt Faßbender Feichtinger Fröhlich Fürst Gärtner Geißler Gößmann Gräber Grünwald Gruber Günther
    Haberkorn Hägele Hämmerle Hanisch Hartmann Häusler Hechtl Heßler Hintermüller Höfner Hölzl Hörmann Hübner
    Jäger Jahnke Kärcherl Käufer Kerschbaumer Kirchgäßner Kleinschmidt Klöckner Knöpfle Köhler Königsberger Kößler
    Krämer Kröger Krüger Kübler Küchler Kühnel Lämmle Lechner Leitgeb Lindemann Löffler Lösch Lübke Lüdemann
    Mächtle Märkl Meißner Messerli Mühlbauer Müller Münch Nägeli Neubauer Nößler Oberhuber Öttinger Pfäffli
    Pfister Plätzer Pröll Rächer Reißner Rösler Rößler Rüegg Rümmele Schäfer Scheiblauer Schlüter Schönfeld
    Schröder Schürmann Schütz Schwärzler Sigrist Söllner Spörri Stäheli Steinmüller Stöckl Strößner Süßmann
    Tännler Thöne Trößler Uhlmann Vögele Vogelsang Wächter Wagenknecht Walchshofer Weißhaupt Wessels Wölfle
    Wirthner Zähringer Zehetner Zöllner Zumstein Zürcher`),
  firstHalves: words(`
    Adler Ahorn Alpen Alt Amsel Bären Berg Birken Blau Brücken Buchen Burg Dachs Donau Eichen Elb Erlen Falken
    Feld Felsen Fichten Forst Fuchs Garten Grün Habicht Hafen Hall Heide Hirsch Hoch Höhen Insel Isar Kastanien
    Kirch Kranich Küsten Lerchen Linden Luchs Main Mittel Möwen Mühl Neckar Neu Nord Ober Ost Quell Raben Rhein
    Rosen Rot Saal Schiefer Schwalben See Silber Sonnen Specht Stein Stern Sturm Süd Tal Tannen Tauern Ufer
    Ulmen Wald Wasser Weiden Wein Weiß West Wiesen Wolf Ziegel`),
  lastHalves: words(`
    au bach berg bogen brück brunn burg eck feld fels forst furt garten grund hafen hain hall haus heim höhe hof
    holz horn kamp kreuz land mark matt mühle moos park quell ried rode schmiede see stadt steg stein stern tal
    teich tor turm ufer wald wehr weg weiler werk wiese winkel zell`),
  join: '',
  regions: list(
    'Nordlicht|Südwest|Mittelland|Oberland|Rheinland|Alpenraum|Donauraum|Norddeutsche|Hanseatische',
  ),
  family: list('*|*|*|*|Gebrüder *|* & Söhne|* & Partner|* & Co|*-Gruppe'),
  trades: trades({
    fire: 'Brandschutz|Brandschutztechnik|Feuerschutz|Löschanlagen|Feuerlöscher|Brandmeldetechnik|Löschtechnik',
    security: 'Sicherheitstechnik|Sicherheitsdienst|Alarmanlagen|Schließtechnik|Objektschutz|Zutrittssysteme',
    manufacturing:
      'Maschinenbau|Metallbau|Werkzeugbau|Kunststofftechnik|Feinmechanik|Gießerei|Anlagenbau|Apparatebau|' +
      'Verpackungen|Blechverarbeitung|Drahtwerke|Präzisionstechnik|Glaswerke',
    logistics: 'Logistik|Spedition|Transporte|Lagerhaus|Kühllogistik|Kurierdienst|Umzüge|Frachtdienst',
    health:
      'Klinik|Zahnarztpraxis|Apotheke|Medizintechnik|Physiotherapie|Augenzentrum|Pflegedienst|Tierklinik',
    food: 'Bäckerei|Fleischerei|Brauerei|Lebensmittel|Molkerei|Feinkost|Weinkellerei|Konditorei|Mühlenbetriebe',
    software: 'Software|Systemhaus|Datentechnik|IT-Dienste|Netzwerke|Automation|Informatik|Digital',
    construction:
      'Bau|Hochbau|Tiefbau|Elektrotechnik|Sanitär & Heizung|Dachdeckerei|Zimmerei|Haustechnik|Bauunternehmung',
    services:
      'Gebäudereinigung|Steuerberatung|Ingenieurbüro|Personaldienste|Hausverwaltung|Unternehmensberatung|' +
      'Versicherungsdienst|Gartenbau|Werbeagentur',
    retail:
      'Autohaus|Möbel|Druckerei|Küchen|Baustoffe|Eisenwaren|Bürobedarf|Reifendienst|Werkzeuge|Großhandel',
  }),
  tradeFirst: 0.2,
  daughters: list('Holding|International|Beteiligungen|Immobilien|Service|Süd|Nord|Vertrieb|Österreich'),
  formerly: ['vormals', 'vorm.', 'ehemals', 'früher'],
  tradingAs: ['Marke', 'auch'],
  mailboxes: words('info kontakt buchhaltung einkauf office rechnung zentrale vertrieb bestellung'),
  abbreviations: abbreviations(`
    Gebrüder=Gebr. Gesellschaft=Ges. Maschinenbau=Masch.bau Sicherheitstechnik=Sich.technik Beteiligungen=Bet.
    Ingenieurbüro=Ing.-Büro International=Int. Transporte=Transp. Lebensmittel=Lebensm. Sanitär=San.
    Elektrotechnik=Elektrot. Brandschutztechnik=Brandsch.technik Unternehmensberatung=Unt.beratung
    Apotheke=Apoth. Spedition=Sped. Präzisionstechnik=Präz.technik Bauunternehmung=Bauuntern. Immobilien=Immob.`),
};
