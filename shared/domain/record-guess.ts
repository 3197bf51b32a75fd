// From a few typed words to the kind of record they most likely name. A proposal for a field that stays in sight, never a decision.
import type { Group, RecordType } from './record.ts';

/** Looked for in this order: the first that is found names the type. `images` before `report`, because "MRI images" is not the report. */
const hints: readonly (readonly [RegExp, RecordType])[] = [
  [/\b(images|pictures|cd|dvd|disc|disk|dicom|films?|video|stills)\b/, 'image-set'],
  [/\b(slides?|smears?|glass)\b/, 'slides'],
  [/\b(blocks?|recuts?|paraffin)\b/, 'tissue-block'],
  [/\b(genetics?|genomic|sequencing|mutation|molecular|germline|brca|panel of genes|ngs)\b/, 'genetics'],
  [/\b(pathology|cytology|biopsy|histology)\b/, 'pathology-report'],
  [
    /\b(mri|mrcp|ct|cat scan|pet|x-?ray|ultrasound|sonogram|mammogram|dexa|scan|radiology|imaging|echo|echocardiogram)\b/,
    'imaging-report',
  ],
  [/\b(discharge)\b/, 'discharge-summary'],
  [/\b(emergency|er visit|ed visit|urgent care)\b/, 'emergency-note'],
  [/\b(operation|operative|surgery|surgical|removal)\b/, 'operative-note'],
  [
    /\b(endoscopy|colonoscopy|eus|ercp|bronchoscopy|catheterization|procedure|sampling)\b/,
    'procedure-report',
  ],
  [/\b(labs?|blood|urine|hba1c|a1c|metabolic panel|cbc|lipids?|culture|tumou?r markers?)\b/, 'lab'],
  [/\b(medications?|medicines?|drugs?|pills?)\b/, 'medication-list'],
  [/\b(pharmacy|prescriptions?)\b/, 'pharmacy'],
  [/\b(treatment plan|care plan|protocol)\b/, 'treatment-plan'],
  [/\b(opinion|consult(ation)? report)\b/, 'consult-report'],
  [/\b(consult(ation)?)\b/, 'consult-note'],
  [/\b(family history|aunt|uncle|cousin|grandmother|grandfather)\b/, 'family-history'],
  [/\b(history|problem list|chart|summary)\b/, 'medical-history'],
  [/\b(visit|clinic|office|follow-?up|progress note)\b/, 'visit-note'],
  [/\b(bill|billing|invoice|statement|eob)\b/, 'billing'],
  [/\b(letter)\b/, 'letter'],
];

/** The same of a Spanish title. Words are known by how they begin: `biops` in "biopsia" and "biopsias". */
const spanishHints: readonly (readonly [RegExp, RecordType])[] = [
  [/(?<!\p{L})(imágenes|imagenes|placas)(?!\p{L})/u, 'image-set'],
  [/(?<!\p{L})(laminilla|lámina|frotis)/u, 'slides'],
  [/(?<!\p{L})(bloques? de parafina|parafina)/u, 'tissue-block'],
  [/(?<!\p{L})(genétic|genómic|mutaci|secuenciaci)/u, 'genetics'],
  [/(?<!\p{L})(patolog|citolog|biopsia|histolog|histopatol)/u, 'pathology-report'],
  [
    /(?<!\p{L})(resonancia|tomograf|radiograf|ultrasonido|ecograf|sonograma|mamograf|ecocardiogra|gammagraf|tac(?!\p{L}))/u,
    'imaging-report',
  ],
  [/(?<!\p{L})(alta hospitalaria|hoja de alta|nota de alta|resumen de alta|egreso)/u, 'discharge-summary'],
  [/(?<!\p{L})(urgencia|emergencia)/u, 'emergency-note'],
  [/(?<!\p{L})(cirug|quirúrgic|operaci|operatori)/u, 'operative-note'],
  [/(?<!\p{L})(endoscop|colonoscop|broncoscop|cateteri|procedimiento)/u, 'procedure-report'],
  [/(?<!\p{L})(laboratorio|sangre|orina|hemograma|análisis|cultivo|perfil lipídico)/u, 'lab'],
  [/(?<!\p{L})(medicamento|medicina)/u, 'medication-list'],
  [/(?<!\p{L})(farmacia|receta)/u, 'pharmacy'],
  [/(?<!\p{L})(plan de tratamiento)/u, 'treatment-plan'],
  [/(?<!\p{L})(opinión|opinion)/u, 'consult-report'],
  [/(?<!\p{L})(consulta|interconsulta)/u, 'consult-note'],
  [/(?<!\p{L})(antecedentes familiares|historia familiar)/u, 'family-history'],
  [/(?<!\p{L})(antecedentes|historia clínica|historial|expediente)/u, 'medical-history'],
  [/(?<!\p{L})(visita|nota de evolución|seguimiento)/u, 'visit-note'],
  [/(?<!\p{L})(factura|recibo|estado de cuenta)/u, 'billing'],
  [/(?<!\p{L})(carta)(?!\p{L})/u, 'letter'],
];

/** `other` where the words name nothing known. */
export function guessRecordType(title: string): RecordType {
  const words = title.toLowerCase();
  return [...hints, ...spanishHints].find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

const groupHints: readonly (readonly [RegExp, Group['kind']])[] = [
  [/\b(stay|hospital|admission|emergency|rehab)\b/, 'stay'],
  [/\b(biopsy|specimen|sample|slides?|block|pathology|cytology)\b/, 'specimen'],
  [/\b(treatment|therapy|chemo(therapy)?|radiation|course)\b/, 'treatment'],
  [/\b(mri|mrcp|ct|pet|x-?ray|ultrasound|mammogram|scan|study)\b/, 'study'],
];

const kindOfType: Partial<Record<RecordType, Group['kind']>> = {
  'pathology-report': 'specimen',
  slides: 'specimen',
  'tissue-block': 'specimen',
  genetics: 'specimen',
  'discharge-summary': 'stay',
  'emergency-note': 'stay',
  'treatment-plan': 'treatment',
};

/** What a group most likely is: by its own name, else by the record that it is made for. */
export function guessGroupKind(name: string, type: RecordType): Group['kind'] {
  const words = name.toLowerCase();
  return groupHints.find(([pattern]) => pattern.test(words))?.[1] ?? kindOfType[type] ?? 'study';
}
