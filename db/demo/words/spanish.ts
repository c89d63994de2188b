import { abbreviations, type Language, list, trades, words } from './language';

/** Spanish, as in Spain. */
export const SPANISH: Language = {
  code: 'es',
  surnames: words(`
    Abellán Aguado Alarcón Albareda Alcántara Aldecoa Alvear Aranda Arévalo Arregui Ballesteros Bañuelos Barrientos
    Beltrán Benavente Bermúdez Bustillo Cañizares Carrascal Castañeda Cebrián Cifuentes Córdova Cortázar Dávila
    Echeverría Elizondo Escribano Espínola Fajardo Figueroa Fuentes Galdámez Galíndez Garrigós Goñi Guijarro
    Hinojosa Ibáñez Iturralde Jáuregui Jiménez Lizarraga Llorente Luján Machín Maldonado Marañón Mendizábal
    Monreal Moscoso Muñiz Narváez Núñez Olmedo Ordóñez Orellana Pacheco Peñalver Peralta Piñeiro Quiñones Rebollo
    Riquelme Rocamora Saldaña Santibáñez Sepúlveda Solís Tordesillas Ulloa Urrutia Valdés Valenzuela Vallejo
    Velázquez Villalba Yáñez Zabaleta Zúñiga`),
  firstHalves: words(`
    Agua Alto Bella Blanca Bosque Buena Campo Castillo Costa Dos Fuente Gran Isla Luz Mar Monte Norte Nueva Olivar
    Peña Piedra Playa Puente Puerto Río Roble Sierra Sol Sur Torre Val Vega Vieja Villa`),
  lastHalves: words(`
    Alta Alegre Azul Blanca Brava Clara Dorada Encina Estrella Flores Florida Fría Grande Hermosa Honda Laguna
    Larga Llana Luna Mayor Mar Mora Negra Nueva Oliva Palma Plata Real Roja Rosa Sana Seca Serena Verde Viva`),
  join: ' ',
  regions: list('Levante|Cantábrico|Meseta|Andaluza|Ibérica|Mediterránea|Costa Norte|Ribera|Sierra Norte'),
  family: list('*|*|*|*|Hermanos *|* e Hijos|* y Asociados|Grupo *|Hijos de *'),
  trades: trades({
    fire: 'Protección contra Incendios|Extintores|Sistemas contra Incendios|Seguridad contra Incendios|Rociadores',
    security: 'Seguridad|Alarmas|Vigilancia|Cerrajería|Control de Accesos',
    manufacturing:
      'Industrias|Metalúrgica|Mecanizados|Plásticos|Envases|Fundición|Maquinaria|Calderería|Cerámica',
    logistics: 'Transportes|Logística|Almacenes|Mensajería|Mudanzas|Carga|Frío Logístico',
    health: 'Clínica|Farmacia|Clínica Dental|Laboratorios|Óptica|Fisioterapia|Clínica Veterinaria',
    food: 'Panadería|Cárnicas|Lácteos|Cervecería|Conservas|Aceites|Bodegas|Frutas|Pescados|Alimentación',
    software: 'Informática|Software|Sistemas|Redes|Digital|Tecnologías|Soluciones Digitales',
    construction:
      'Construcciones|Instalaciones|Electricidad|Fontanería|Cubiertas|Obras|Ingeniería|Carpintería',
    services: 'Consultores|Asesoría|Limpiezas|Inmobiliaria|Seguros|Imprenta|Jardinería|Formación',
    retail: 'Automóviles|Ferretería|Muebles|Materiales|Suministros|Neumáticos|Alquileres|Distribuciones',
  }),
  tradeFirst: 0.75,
  daughters: list('Holding|Internacional|Inversiones|Inmuebles|Servicios|Sur|Norte|Distribución'),
  formerly: ['antes', 'anteriormente', 'antiguamente'],
  tradingAs: ['nombre comercial', 'marca'],
  mailboxes: words('info contacto administracion facturas compras ventas oficina pedidos'),
  abbreviations: abbreviations(`
    Hermanos=Hnos. Construcciones=Constr. Transportes=Transp. Industrias=Ind. Asociados=Asoc. Distribuciones=Dist.
    Internacional=Int. Servicios=Serv. Instalaciones=Inst. Laboratorios=Lab. Tecnologías=Tec. Compañía=Cía.
    Maquinaria=Maq. Automóviles=Autom. Farmacia=Farm. Protección=Prot.`),
};
