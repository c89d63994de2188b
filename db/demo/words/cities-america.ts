import { cities } from './city';

/** American cities; postal codes by their first three digits. */
export const CITIES_US = cities(`
  New York|NY|100,101|212,646,917,332,929|8
  Brooklyn|NY|112|718,347,917|4
  Buffalo|NY|142|716|2
  Rochester|NY|146|585|2
  Syracuse|NY|132|315|1
  Albany|NY|122|518|1
  Newark|NJ|071|973,862|2
  Jersey City|NJ|073|201,551|2
  Edison|NJ|088|732,848|1
  Camden|NJ|081|856|1
  Philadelphia|PA|191|215,267,445|5
  Pittsburgh|PA|152|412,878|3
  Harrisburg|PA|171|717|1
  Allentown|PA|181|610,484|1
  Boston|MA|021,022|617,857|4
  Worcester|MA|016|508,774|2
  Springfield|MA|011|413|1
  Hartford|CT|061|860|2
  Stamford|CT|069|203|1
  Providence|RI|029|401|1
  Manchester|NH|031|603|1
  Portland|ME|041|207|1
  Burlington|VT|054|802|1
  Wilmington|DE|198|302|1
  Baltimore|MD|212|410,443|3
  Rockville|MD|208|301,240|1
  Washington|DC|200|202|2
  Richmond|VA|232|804|2
  Virginia Beach|VA|234|757|2
  Arlington|VA|222|703,571|2
  Charlotte|NC|282|704,980|3
  Raleigh|NC|276|919,984|2
  Greensboro|NC|274|336|1
  Asheville|NC|288|828|1
  Columbia|SC|292|803|1
  Charleston|SC|294|843|1
  Greenville|SC|296|864|1
  Atlanta|GA|303|404,678,470|5
  Savannah|GA|314|912|1
  Augusta|GA|309|706|1
  Jacksonville|FL|322|904|2
  Miami|FL|331|305,786|4
  Orlando|FL|328|407,321|3
  Tampa|FL|336|813,656|3
  Fort Lauderdale|FL|333|954,754|2
  Birmingham|AL|352|205|2
  Huntsville|AL|358|256|1
  Mobile|AL|366|251|1
  Jackson|MS|392|601|1
  Memphis|TN|381|901|2
  Nashville|TN|372|615,629|3
  Knoxville|TN|379|865|1
  Louisville|KY|402|502|2
  Lexington|KY|405|859|1
  Charleston|WV|253|304|1
  Cleveland|OH|441|216,440|3
  Columbus|OH|432|614,380|3
  Cincinnati|OH|452|513|2
  Toledo|OH|436|419|1
  Akron|OH|443|330|1
  Dayton|OH|454|937|1
  Detroit|MI|482|313,248|3
  Grand Rapids|MI|495|616|2
  Lansing|MI|489|517|1
  Ann Arbor|MI|481|734|1
  Indianapolis|IN|462|317,463|3
  Fort Wayne|IN|468|260|1
  Evansville|IN|477|812|1
  Chicago|IL|606|312,773,872|7
  Naperville|IL|605|630,331|1
  Peoria|IL|616|309|1
  Springfield|IL|627|217|1
  Milwaukee|WI|532|414|2
  Madison|WI|537|608|1
  Green Bay|WI|543|920|1
  Minneapolis|MN|554|612,763|3
  Saint Paul|MN|551|651|2
  Duluth|MN|558|218|1
  Des Moines|IA|503|515|1
  Cedar Rapids|IA|524|319|1
  Saint Louis|MO|631|314,636|3
  Kansas City|MO|641|816|2
  Springfield|MO|658|417|1
  Wichita|KS|672|316|1
  Overland Park|KS|662|913|1
  Omaha|NE|681|402|2
  Sioux Falls|SD|571|605|1
  Fargo|ND|581|701|1
  New Orleans|LA|701|504|2
  Baton Rouge|LA|708|225|1
  Little Rock|AR|722|501|1
  Oklahoma City|OK|731|405|2
  Tulsa|OK|741|918|1
  Houston|TX|770,772|713,281,832|7
  Dallas|TX|752|214,972,469|6
  Fort Worth|TX|761|817,682|3
  Austin|TX|787|512,737|4
  San Antonio|TX|782|210,726|3
  El Paso|TX|799|915|1
  Lubbock|TX|794|806|1
  Denver|CO|802|303,720|3
  Colorado Springs|CO|809|719|1
  Salt Lake City|UT|841|801,385|2
  Boise|ID|837|208|1
  Billings|MT|591|406|1
  Cheyenne|WY|820|307|1
  Albuquerque|NM|871|505|1
  Phoenix|AZ|850|602,480,623|4
  Tucson|AZ|857|520|1
  Las Vegas|NV|891|702|2
  Reno|NV|895|775|1
  Los Angeles|CA|900|213,323,310,424|7
  San Diego|CA|921|619,858,760|4
  San Francisco|CA|941|415,628|4
  San Jose|CA|951|408,669|3
  Oakland|CA|946|510|2
  Sacramento|CA|958|916|2
  Fresno|CA|937|559|1
  Irvine|CA|926|949|2
  Riverside|CA|925|951|1
  Portland|OR|972|503,971|3
  Eugene|OR|974|541|1
  Seattle|WA|981|206,425,253|4
  Tacoma|WA|984|253|1
  Spokane|WA|992|509|1
  Anchorage|AK|995|907|1
  Honolulu|HI|968|808|1`);

/** What a daughter company is called after, and where a stray row may say a state by name. */
export const STATE_NAMES: Record<string, string> = {
  TX: 'Texas',
  CA: 'California',
  FL: 'Florida',
  OH: 'Ohio',
  NY: 'New York',
  IL: 'Illinois',
  GA: 'Georgia',
  PA: 'Pennsylvania',
  WA: 'Washington',
  CO: 'Colorado',
  AZ: 'Arizona',
  NC: 'North Carolina',
};

/** Canadian cities; postal codes by their first two characters. */
export const CITIES_CA = cities(`
  Toronto|ON|M5,M4,M3|416,647|7
  Mississauga|ON|L5|905|3
  Ottawa|ON|K1,K2|613|3
  Hamilton|ON|L8|289|2
  London|ON|N6|519|2
  Windsor|ON|N9|226|1
  Sudbury|ON|P3|705|1
  Montréal|QC|H2,H3|514,438|5|fr
  Québec|QC|G1|418|2|fr
  Laval|QC|H7|450|1|fr
  Sherbrooke|QC|J1|819|1|fr
  Vancouver|BC|V5,V6|604,778|4
  Victoria|BC|V8|250|1
  Calgary|AB|T2,T3|403,587|4
  Edmonton|AB|T5,T6|780|3
  Saskatoon|SK|S7|306|1
  Regina|SK|S4|639|1
  Winnipeg|MB|R2,R3|204,431|2
  Halifax|NS|B3|902|2
  Moncton|NB|E1|506|1
  St. John's|NL|A1|709|1`);
