import { ENGLISH_ABBREVIATIONS } from './english';
import { type Language, list, trades, words } from './language';

/** British and Irish English. */
export const BRITISH: Language = {
  code: 'en-GB',
  surnames: words(`
    Ainsworth Aldridge Appleby Ashworth Atherton Bagshaw Bairstow Barraclough Beckwith Birtwistle Blackwood
    Bramley Brannagh Broadbent Buckley Byrne Cadwallader Cairns Carrick Cartwright Catterall Clitheroe Colbeck
    Conlon Corcoran Cowley Crabtree Cullinane Dalgleish Davenport Dearden Devlin Donnelly Dunbar Duxbury
    Eccleston Entwistle Fairclough Farrelly Faversham Fenton Finlay Fothergill Gaffney Galbraith Garside
    Gillespie Greenhalgh Grimshaw Hackett Hanrahan Hargreaves Hartigan Haslam Heaney Hebblethwaite Hepworth
    Higginbotham Holroyd Houlihan Howarth Inchbald Iveson Keegan Kilbride Kirkbride Lanigan Leadbetter Llewellyn
    Lonsdale Macaulay MacLeod Mahoney Marsden McGinley Molloy Moorcroft Mulcahy Murtagh Naismith Netherton
    Nuttall Oldroyd Ormerod Osgood Penhaligon Pickersgill Priestley Quilter Rawcliffe Redfern Rigby Rochford
    Rowntree Sedgwick Shackleton Skelton Slattery Southgate Standish Stanworth Sutcliffe Tattersall Thackray
    Thornber Tierney Trelawney Tunstall Twomey Ullathorne Varley Waddington Wainwright Warburton Whelan
    Whitworth Widdowson Winterbottom Wolstenholme Yardley`),
  firstHalves: words(`
    Abbey Alder Apple Ash Aven Barley Beck Black Bramble Brig Broad Burn Castle Chalk Clay Copper Crow Dun East
    Elder Fal Fen Fern Fox Glen Gold Hag Hart Hazel Heather High Holm Honey Ivy Kes Kings Kirk Lang Lark Lin
    Loch Long Mar Mere Mill Moor Moss Nether North Oak Old Otter Over Pen Pine Raven Red Rook Row Rush Salt Sand
    Shaw Silver Sky South Stan Stone Strath Sun Swan Thorn Tor Up Wal Water Well West Wey Whin White Wil Wind
    Winter Wood Yew`),
  lastHalves: words(`
    bank beck borough bourne bridge brook burn bury by castle cliffe combe cote croft dale dean den down fell
    field firth ford gate grange grove ham haven head hill holme hurst ing keld land law leigh ley lock low
    marsh mere mill minster moor more mouth ness park pool port ridge rigg shaw shore side stead stock stoke
    stone stow thorpe ton tree vale view ward water well wick wold wood worth`),
  join: '',
  regions: list(
    'Thames Valley|Highland|Cotswold|Pennine|Northern|Home Counties|Solent|Severnside|Lakeland|Three Counties|' +
      'Tyneside|Border|Western Isles|Celtic|Midland|Anglian|Liffey|Shannonside',
  ),
  family: list('*|*|*|* & Sons|* Brothers|* & Son|* & Partners|* & Daughters'),
  trades: trades({
    fire:
      'Fire Protection|Fire & Security|Fire Safety|Fire Systems|Sprinklers|Fire Doors|Fire Alarms|' +
      'Extinguisher Services|Fire Engineering|Passive Fire',
    security:
      'Security|Security Systems|Alarms|Locksmiths|CCTV & Access|Guarding Services|Electronic Security',
    manufacturing:
      'Manufacturing|Engineering|Precision Engineering|Fabrications|Castings|Plastics|Packaging|Textiles|' +
      'Ceramics|Joinery|Tooling|Pumps & Valves|Industrial Products',
    logistics:
      'Haulage|Logistics|Transport|Couriers|Freight|Warehousing|Distribution|Removals|Freight Services',
    health:
      'Dental Practice|Medical Centre|Veterinary Surgery|Pharmacy|Opticians|Physiotherapy|Care Homes|Healthcare',
    food: 'Foods|Bakery|Butchers|Dairy|Brewery|Fine Foods|Catering|Seafoods|Tea Merchants|Farm Produce|Distillery',
    software: 'Software|Technologies|Systems|Digital|Data Services|Computing|IT Services|Networks|Automation',
    construction:
      'Construction|Building Services|Roofing|Electrical|Plumbing & Heating|Scaffolding|Civil Engineering|' +
      'Contractors|Groundworks|Interiors|Electrical Contractors',
    services:
      'Consulting|Accountants|Recruitment|Solicitors|Property Management|Cleaning Services|Landscapes|Print|' +
      'Marketing|Surveyors|Facilities Management|Insurance Services',
    retail:
      'Motors|Hardware|Furniture|Tool Hire|Tyres|Office Supplies|Garden Centre|Builders Merchants|Supplies',
  }),
  tradeFirst: 0.01,
  daughters: list('Holdings|International|Services|Properties|(UK)|Group|North|Scotland|Europe|Investments'),
  formerly: ['formerly', 'previously', 'formerly known as'],
  tradingAs: ['t/a', 'T/A', 'trading as'],
  mailboxes: words('info office accounts enquiries orders sales contact admin purchasing hello'),
  abbreviations: ENGLISH_ABBREVIATIONS,
};
