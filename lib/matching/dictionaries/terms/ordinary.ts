/**
 * Common words of organisation names that do tell one from another, though less than rare ones: given names,
 * surnames, colours, beasts, praise. Bits as in descriptive.ts.
 */
export const ordinaryTerms = `
5.5: first saint new american
6.5: north south east west northern southern eastern western central
7: st mary john san santa royal golden star world best family green blue red black white silver gold sun
7.5: smith johnson james joseph paul peter michael george thomas william robert david charles jones brown
7.5: williams lee wong chen wang li zhang singh kumar khan patel garcia martinez rodriguez lopez gonzalez hernandez
7.5: miller davis wilson anderson taylor moore jackson martin white thompson harris clark lewis walker hall young king wright
7.5: muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann huber bauer nielsen hansen jensen andersen
7.5: larsen olsen johansson andersson karlsson nilsson rossi russo ferrari bianchi silva santos oliveira souza pereira
7.5: dubois durand bernard moreau laurent simon michel lefebvre ivanov petrov novak horvat nagy kovacs
7.5: tan lim nguyen tran pham kim park choi tanaka suzuki sato yamamoto ahmed mohamed muhammad ali hassan hussain
8: andrew anthony christopher daniel edward elizabeth francis frank fred henry jack jose juan luis carlos antonio
8: anna maria marie margaret catherine christ jesus holy trinity sacred heart grace faith hope good shepherd
8: immanuel lutheran baptist methodist catholic christian presbyterian episcopal evangelical adventist jewish islamic
8: valley lake river hill hills mountain beach bay ocean sea island islands park forest creek spring springs
8: oak pine cedar maple rose lily garden view point ridge heights harbor coast coastal port bridge gate tower
8: eagle lion tiger bear wolf fox hawk falcon phoenix dragon elephant horse bull
8: pacific atlantic mediterranean alpine arctic tropical metro metropolitan downtown uptown suburban rural
8: premier prime elite superior supreme ideal perfect classic modern smart fast quick easy simple direct
8: alpha beta delta omega sigma apex summit pinnacle vertex matrix nova titan atlas apollo phoenix orion
8: freedom liberty independence heritage legacy pioneer patriot victory unity harmony diamond crystal pearl emerald
8: little big great grand old super mega micro mini max pro plus ultra multi inter trans euro
8: my your our all one us by to with from on no number
8: american canadian british english french german italian spanish chinese japanese indian mexican greek thai
8: european african asian arab russian polish turkish korean vietnamese irish scottish
8: sunrise sunshine sunset moon sky rainbow cloud light fire water earth stone rock iron
8: angel angels magic dream dreams happy joy love life lifestyle future vision
8: street avenue road main market square plaza court corner village crossing place drive way lane
8: don el los las le les la del casa villa monte bella bel bon mon chez
8: joe mike tom jim bill bob sam tony dave steve max ben dan nick
9: hill cross field ford wood woods brook dale stone well ton bell king queen prince duke
9: ray jay kay may june august
`;

/** Words without meaning of their own; they are seldom what two names differ by. Accents dropped. */
export const emptyTerms = `
3: and of the
4.5: for in at de
6: la le les du des et en el los las an to by on
6: und der die das fur van von zu zum zur im am den vom mit het voor te op aan og och ja
6: di da do dos das del della dello dei degli delle il lo al alla na no nas os as com para con por sur aux au
6: & plus with from or und ve ve da sa
`;
