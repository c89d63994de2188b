import { cities } from './city';

/** British cities, by outward code. The last three have no area code set aside for fiction of their own. */
export const CITIES_GB = cities(`
  London||EC2V,SE1,N1,E14,SW8,W6|20|9
  Manchester||M1,M4,M15|161|4
  Birmingham||B1,B4,B16|121|4
  Leeds||LS1,LS9,LS12|113|3
  Glasgow||G2,G4,G41|141|3
  Edinburgh||EH1,EH3,EH7|131|2
  Liverpool||L1,L3,L19|151|2
  Bristol||BS1,BS2,BS34|117|2
  Sheffield||S1,S3,S9|114|2
  Nottingham||NG1,NG7|115|2
  Leicester||LE1,LE4|116|1
  Reading||RG1,RG2|118|1
  Newcastle upon Tyne||NE1,NE4|191|2
  Cardiff||CF10,CF24|29|2
  Belfast||BT1,BT12|28|1
  Norwich||NR1,NR6|1632|1
  Exeter||EX1,EX2|1632|1`);

/** Irish towns, by the routing key of the Eircode. */
export const CITIES_IE = cities(`
  Dublin|Dublin|D02,D04,D12|20|6
  Cork|Cork|T12,T23|20|3
  Galway|Galway|H91|20|2
  Limerick|Limerick|V94|20|2
  Waterford|Waterford|X91|20|1
  Sligo|Sligo|F91|20|1`);

export const CITIES_DE = cities(`
  Berlin||10,12,13|30|6
  Hamburg||20,22|40|5
  Norderstedt||22|40|1
  München||80,81|89|5
  Unterhaching||82|89|1
  Köln||50,51|221|3
  Frankfurt am Main||60|69|4
  Offenbach am Main||63|69|1
  Stuttgart||70|171|3
  Düsseldorf||40|176|3
  Leipzig||04|171|2
  Nürnberg||90|176|2
  Bremen||28|171|2
  Hannover||30|176|2
  Würzburg||97|171|1
  Göttingen||37|176|1`);

export const CITIES_AT = cities(`
  Wien||10,11,12|1|6
  Graz||80|316|3
  Linz||40|732|3
  Salzburg||50|662|2
  Innsbruck||60|512|2
  Klagenfurt am Wörthersee||90|463|1`);

export const CITIES_CH = cities(`
  Zürich|ZH|80|44|5
  Winterthur|ZH|84|52|1
  Bern|BE|30|31|3
  Basel|BS|40|61|3
  Luzern|LU|60|41|2
  St. Gallen|SG|90|71|2
  Genève|GE|12|22|3|fr
  Lausanne|VD|10|21|2|fr
  Neuchâtel|NE|20|32|1|fr
  Lugano|TI|69|91|1|it`);

export const CITIES_FR = cities(`
  Paris||750|1|6
  Montreuil||931|1|1
  Rennes||350|2|2
  Nantes||440|2|2
  Orléans||450|2|1
  Lille||590|3|3
  Strasbourg||670|3|2
  Besançon||250|3|1
  Lyon||690|4|4
  Marseille||130|4|3
  Nîmes||300|4|1
  Grenoble||380|4|2
  Bordeaux||330|5|3
  Toulouse||310|5|3
  Périgueux||240|5|1`);

export const CITIES_NL = cities(`
  Amsterdam||10|20|5
  Rotterdam||30|10|4
  Den Haag||25|70|3
  Utrecht||35|30|3
  Eindhoven||56|40|2
  Groningen||97|50|1
  Breda||48|76|1
  Arnhem||68|26|1
  Zwolle||80|38|1`);

export const CITIES_ES = cities(`
  Madrid|Madrid|280|91|6
  Barcelona|Barcelona|080|93|5
  Valencia|Valencia|460|96|3
  Sevilla|Sevilla|410|954|2
  Zaragoza|Zaragoza|500|976|2
  Bilbao|Bizkaia|480|944|2
  Málaga|Málaga|290|952|2
  A Coruña|A Coruña|150|981|1
  León|León|240|987|1
  Almería|Almería|040|950|1`);

export const CITIES_IT = cities(`
  Milano|MI|201|02|6
  Roma|RM|001|06|5
  Torino|TO|101|011|3
  Bologna|BO|401|051|2
  Firenze|FI|501|055|2
  Napoli|NA|801|081|3
  Verona|VR|371|045|1
  Brescia|BS|251|030|1
  Bari|BA|701|080|1
  Forlì|FC|471|0543|1`);

export const CITIES_PL = cities(`
  Warszawa||00,01,02|22|5
  Kraków||30,31|12|3
  Łódź||90,91|42|2
  Wrocław||50,53|71|3
  Poznań||60,61|61|2
  Gdańsk||80|58|2
  Katowice||40|32|2
  Białystok||15|85|1
  Toruń||87|56|1`);

export const CITIES_SE = cities(`
  Stockholm||111,114,118|8|5
  Göteborg||411,413|31|4
  Malmö||211,214|40|3
  Kiruna||981|980|1
  Uppsala||753|70|2
  Örebro||702|70|1
  Västerås||722|70|1
  Jönköping||553|70|1`);
