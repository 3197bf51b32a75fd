// Spanish for the People screen: who is who, which desk to ask, and the papers that let one speak for the patient.
import { names } from '../../../shared/names/es.ts';
import type { Strings } from '../en.ts';
import { count } from './count.ts';

type Words = Strings['people'];

const { personRole: role, placeKind, authorityKind, authorityState } = names;
const departmentKind: Words['departmentKind'] = {
  none: 'No es un departamento',
  records: 'Registros médicos (entrega de información)',
  imaging: 'Imágenes (archivo de imágenes)',
  pathology: 'Patología (laminillas)',
  'member-services': 'Servicios para Miembros',
  utilization: 'Administración de uso (Utilization Management)',
  grievance: 'Quejas formales',
  billing: 'Facturación',
  scheduling: 'Programación de citas',
  other: 'Otra oficina',
};
const independence: Words['independence'] = {
  treating: 'El médico que atiende ahora',
  'same-practice': 'En el mismo consultorio',
  'same-group': 'En el mismo grupo',
  'same-network': 'Solo en la misma red',
  independent: 'Independiente',
  unknown: 'Aún no se sabe',
};

export const people: Words = {
  title: 'Personas y papeles',
  part: {
    label: 'Parte de este lugar',
    people: 'Personas',
    places: 'Lugares y oficinas',
    papers: 'Papeles para actuar',
  },
  sentence: {
    people: (amount) =>
      amount === 0
        ? 'Quién es quién, y cómo comunicarse.'
        : `${count(amount, 'persona', 'personas')}: quién es quién, y cómo comunicarse.`,
    places: (amount) =>
      amount === 0
        ? 'Hospitales, consultorios y planes, con las oficinas donde preguntar.'
        : `${count(amount, 'lugar', 'lugares')}, con las oficinas donde preguntar.`,
    papers: (inForce) =>
      inForce === 0
        ? 'Los papeles que le permiten hablar y preguntar por el paciente.'
        : `${count(inForce, 'papel vigente', 'papeles vigentes')}.`,
  },
  role,
  roleHeading: names.peopleGroup,
  placeKind,
  departmentKind,
  independence,
  network: { unknown: 'Aún no se sabe', in: 'En la red', out: 'Fuera de la red' },
  authorityKind,
  authorityState,
  person: {
    add: 'Añadir una persona',
    new: 'Persona nueva',
    name: 'Nombre',
    role: 'Papel en el caso',
    specialty: 'Especialidad',
    place: 'Trabaja en',
    phone: 'Teléfono',
    fax: 'Fax',
    email: 'Correo electrónico',
    portal: 'Portal para mensajes',
    address: 'Dirección postal',
    addressHint: 'Se imprime al principio de las cartas.',
    language: 'Lee en',
    languageHint: 'Las cartas y los paquetes para ellos empiezan en este idioma.',
    reach: 'Cómo comunicarse',
    asSecond: 'Como médico para otra opinión',
    independence: '¿Qué relación tiene con el primer médico?',
    independenceNote: 'Lo que sabe de eso',
    independenceHint: 'Pregunte: ¿trabaja usted para el grupo del primer médico, o con él?',
    groupSame: 'Mismo grupo que la primera opinión, según lo anotado aquí.',
    qualification: 'Formación para esta condición',
    qualificationHint: 'En sus propias palabras: ¿cuántos casos así al año?',
    network: '¿En la red del plan?',
    networkCheckedOn: 'Verificado el',
    networkToldBy: 'Lo dijo',
    suggestedBy: '¿Quién recomendó a este médico?',
    notes: 'Notas',
    call: 'Llamar y tomar notas',
    write: 'Escribir una carta',
    remove: 'Quitar a esta persona',
    removed: (name) => `Se quitó a ${name}.`,
    emptyTitle: 'Todavía no hay nadie',
    empty: 'Añada al paciente, a usted, y a cada médico y oficina con quien habla.',
  },
  place: {
    add: 'Añadir un lugar',
    new: 'Lugar nuevo',
    name: 'Nombre',
    kind: '¿Qué es?',
    departmentKind: '¿Qué hace esta oficina?',
    partOf: 'Parte de',
    group: 'Grupo de hospitales o dueño',
    phone: 'Teléfono',
    fax: 'Fax',
    email: 'Correo electrónico',
    portal: 'Portal',
    hours: 'Horario',
    address: 'Dirección postal',
    closedOn: 'Cerrado desde',
    closed: (day) => `Cerrado ${day}`,
    notes: 'Notas',
    desks: 'Oficinas',
    addDesk: 'Añadir una oficina aquí',
    call: 'Llamar y tomar notas',
    write: 'Escribir una carta',
    ask: 'Pedir registros',
    remove: 'Quitar este lugar',
    removed: (name) => `Se quitó ${name}.`,
    emptyTitle: 'Todavía no hay lugares',
    empty: 'Añada cada hospital, consultorio y plan. Sus oficinas quedan debajo.',
  },
  paper: {
    add: 'Añadir un papel',
    new: 'Añadir un papel',
    kind: '¿Qué papel?',
    title: 'Su nombre',
    person: '¿Quién puede actuar?',
    place: 'Entregado a',
    placeHint: 'Déjelo vacío si vale en todas partes.',
    scope: 'Qué permite',
    signedOn: 'Firmado el',
    expiresOn: 'Vence el',
    singleUse: 'Sirve para una sola solicitud',
    usedOn: 'Usado el',
    revokedOn: 'Retirado el',
    scan: 'Escaneo o foto',
    openScan: 'Abrir el escaneo',
    addScan: 'Añadir un escaneo o foto',
    adding: 'Añadiendo el escaneo',
    notes: 'Notas',
    remove: 'Quitar este papel',
    removed: 'Se quitó el papel.',
    to: (place) => `a ${place}`,
    ends: (day) => `vence ${day}`,
    noEnd: 'sin fecha de vencimiento',
    cover: 'Escribir la carta que lo acompaña',
    emptyTitle: 'Todavía no hay papeles',
    empty:
      'Casi todos los lugares quieren un papel firmado antes de hablar con usted. Una autorización HIPAA cubre los registros; el plan tiene su propio formulario.',
  },
};
