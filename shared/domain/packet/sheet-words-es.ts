// Spanish for single sheets: for an emergency, the list of series, the recovery sheet. Of the same shape as the English.
import type { PacketWords } from './words-en.ts';

export const emergency: PacketWords['emergency'] = {
  lead: (born, age, made) =>
    [born, age === null ? '' : `${age} años`, `al ${made}`].filter((one) => one !== '').join(' · '),
  callFirst: 'Llame primero a',
  roles: { caregiver: 'familiar o cuidador', advocate: 'defensor del paciente', patient: 'el paciente' },
  noAllergies: 'La familia no ha anotado ninguna. Por favor pregunte.',
  noMedicines: 'La familia no ha anotado ninguna. Por favor pregunte.',
  medicines: 'Medicinas actuales, por hora del día',
  stopped: 'Ya no se toman',
  problems: 'Problemas y antecedentes',
  doctors: 'Médicos',
  stays: 'Hospital y procedimientos, primero lo más nuevo',
  plan: 'Plan de salud',
  memberNo: (ends) => `el número de miembro termina en ${ends}`,
  decision: 'Lo que se está decidiendo',
  more: (count, ask) =>
    `${count} ${count === 1 ? 'línea más no cabe' : 'líneas más no caben'} en esta hoja: pregunte a ${ask === '' ? 'la familia' : ask}.`,
  cut: (title) => `Hoja de emergencia: ${title}`,
};

export const series: PacketWords['series'] = {
  unnamed: 'Serie sin nombre',
  total: (amount, images) =>
    `${amount} ${amount === 1 ? 'serie' : 'series'}, ${images} ${images === 1 ? 'imagen' : 'imágenes'} en total`,
  notCounted: 'No se ha leído en el archivo del caso, así que aquí no se cuentan sus series.',
  pictures: (count) => `${count} ${count === 1 ? 'imagen' : 'imágenes'}`,
};

export const recovery: PacketWords['recovery'] = {
  title: 'Hoja de recuperación',
  what: 'Esta hoja abre el archivo del caso cuando se olvida la frase de contraseña.',
  code: 'Código de recuperación',
  keep: 'Guárdela lejos de la computadora: con sus papeles importantes, en una caja fuerte o con alguien de confianza. Quien tenga esta hoja y el archivo puede leer todo lo que hay en él.',
  use: 'Para usarla: abra el archivo, elija la hoja de recuperación en lugar de la frase de contraseña, y escriba el código. No importan los espacios, los guiones ni las mayúsculas.',
  ends: 'Al cambiar la frase de contraseña, esta hoja deja de servir. Imprima entonces una nueva y destruya esta.',
  made: (date) => `Impresa el ${date}`,
  caseTitle: 'Caso',
};
