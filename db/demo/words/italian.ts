import { abbreviations, type Language, list, trades, words } from './language';

/** Italian: Italy and Italian-speaking Switzerland. */
export const ITALIAN: Language = {
  code: 'it',
  surnames: words(`
    Abbatini Accardi Agnolucci Albertazzi Aldrovandi Angelini Bagnoli Balestri Barbagallo Bellandi Benassi Bernocchi
    Bertolini Bevilacqua Bonfanti Borghesi Bragaglia Brambati Brusati Calabrò Campanile Cantù Capaldi Carnevali
    Castagnoli Cavallari Ceccarelli Cerutti Colnaghi Contarini Corradini Cristofori D’Alò D’Errico Damiani Danieli
    Fabbri Fantuzzi Ferrarotti Fiorentini Forlani Fornasari Frangipane Gallarati Gasparini Gherardi Giacomelli
    Grimani Guarnieri Lamberti Landriani Lazzarotto Locatelli Lombroso Maffei Magnani Malaspina Manfredini Marangoni
    Mazzucchelli Melloni Montanari Morandini Niccolò Nardelli Odescalchi Olivares Pagliarani Palmieri Panzeri
    Passerini Pellegrini Pezzoli Quaglia Ravasi Ricciardi Righetti Rocchetti Rospigliosi Sabatini Salvemini Santacroce
    Scarpellini Serafini Spadolini Tagliabue Tedeschi Tonelli Trevisan Ubaldi Valsecchi Vanzetti Verri Zanardelli
    Zuccolo`),
  firstHalves: words(`
    Acqua Alta Bella Bianco Bosco Campo Casa Castel Colle Fiume Fonte Forte Gran Isola Lago Mare Molino Monte Nuova
    Olmo Pietra Poggio Ponte Porto Prato Riva Rocca Selva Sole Terra Torre Val Vento Vigna Villa`),
  lastHalves: words(`
    Alba Alta Amena Antica Azzurra Bella Bianca Bruna Chiara Cara D’Oro Dolce Felice Ferrata Fiorita Fredda Gialla
    Grande Guelfa Lunga Luna Maggiore Marina Nera Nova Piana Quieta Rossa Salda Santa Secca Serena Stella Verde Viva`),
  join: ' ',
  regions: list('Padana|Adriatica|Tirrenica|Alpina|Ligure|Emiliana|Salentina|Dolomiti|Lariana'),
  family: list('*|*|*|*|Fratelli *|* e Figli|* & Associati|Gruppo *|Ditta *'),
  trades: trades({
    fire: 'Antincendio|Estintori|Impianti Antincendio|Sicurezza Antincendio|Prevenzione Incendi',
    security: 'Sicurezza|Allarmi|Vigilanza|Serrature|Controllo Accessi',
    manufacturing:
      'Meccanica|Industrie|Metalli|Plastica|Imballaggi|Fonderia|Stampi|Tessuti|Vetreria|Carpenteria',
    logistics: 'Trasporti|Logistica|Spedizioni|Magazzini|Corrieri|Traslochi',
    health: 'Clinica|Farmacia|Studio Dentistico|Laboratorio Analisi|Ottica|Fisioterapia|Clinica Veterinaria',
    food: 'Panificio|Salumificio|Caseificio|Birrificio|Oleificio|Pastificio|Cantine|Ortofrutta|Torrefazione|Alimentari',
    software: 'Informatica|Software|Sistemi|Reti|Digitale|Tecnologie|Automazione',
    construction: 'Costruzioni|Impianti|Elettrica|Idraulica|Coperture|Edilizia|Ingegneria|Serramenti',
    services: 'Consulenza|Contabilità|Pulizie|Immobiliare|Assicurazioni|Tipografia|Giardini|Formazione',
    retail: 'Auto|Ferramenta|Arredamenti|Materiali Edili|Forniture|Pneumatici|Noleggi|Distribuzione',
  }),
  tradeFirst: 0.6,
  daughters: list('Holding|International|Partecipazioni|Immobiliare|Servizi|Sud|Nord|Distribuzione'),
  formerly: ['già', 'ex', 'precedentemente'],
  tradingAs: ['insegna', 'marchio'],
  mailboxes: words('info contatti amministrazione fatture acquisti vendite ufficio ordini'),
  abbreviations: abbreviations(`
    Fratelli=F.lli Costruzioni=Costr. Trasporti=Trasp. Industrie=Ind. Associati=Ass. Distribuzione=Distr.
    International=Int. Servizi=Serv. Impianti=Imp. Laboratorio=Lab. Tecnologie=Tecn. Meccanica=Mecc.
    Immobiliare=Imm. Farmacia=Farm. Assicurazioni=Assic. Compagnia=Comp.`),
};
