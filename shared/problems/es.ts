// The sentence of every failure in Spanish: what happened, what is safe, what to do next. That none is missing is checked in errors.ts.

type Facts = Record<string, string | number | undefined>;

function ago(minutes: string | number | undefined): string {
  const count = Number(minutes ?? 0);
  if (count < 1) return 'hace menos de un minuto';
  if (count < 90) return `hace ${count} ${count === 1 ? 'minuto' : 'minutos'}`;
  return `hace unas ${Math.round(count / 60)} horas`;
}

/** By table: what a person calls a row of it. */
const nouns: Record<string, readonly [one: string, many: string]> = {
  person: ['persona', 'personas'],
  organization: ['lugar', 'lugares'],
  record_group: ['grupo', 'grupos'],
  record: ['registro', 'registros'],
  physical_item: ['objeto', 'objetos'],
  item_link: ['objeto', 'objetos'],
  document: ['documento', 'documentos'],
  letter: ['carta o llamada', 'cartas o llamadas'],
  proof: ['prueba', 'pruebas'],
  packet: ['paquete', 'paquetes'],
  packet_release: ['paquete terminado', 'paquetes terminados'],
  delivery: ['paquete enviado', 'paquetes enviados'],
  opinion: ['opinión', 'opiniones'],
  finding: ['hallazgo', 'hallazgos'],
  evidence: ['línea de evidencia', 'líneas de evidencia'],
  difference: ['marca de diferencia', 'marcas de diferencia'],
  choice: ['cosa por decidir', 'cosas por decidir'],
  stance: ['postura', 'posturas'],
  leaning: ['inclinación', 'inclinaciones'],
  decision: ['decisión de la familia', 'decisiones de la familia'],
  question: ['pregunta', 'preguntas'],
  answer: ['respuesta', 'respuestas'],
  asking: ['pregunta hecha', 'preguntas hechas'],
  medication: ['medicina', 'medicinas'],
  visit: ['cita', 'citas'],
  authority: ['papel para actuar', 'papeles para actuar'],
  draft: ['carta escrita', 'cartas escritas'],
  health_fact: ['entrada del resumen de salud', 'entradas del resumen de salud'],
  proposal: ['propuesta del portal', 'propuestas del portal'],
  dismissal: ['aviso revisado', 'avisos revisados'],
  record_request: ['solicitud de registros', 'solicitudes de registros'],
  request_item: ['solicitud de registros', 'solicitudes de registros'],
  incident: ['nota privada', 'notas privadas'],
  coverage: ['plan', 'planes'],
  rule_override: ['número propio', 'números propios'],
  path_step: ['paso del camino', 'pasos del camino'],
  deadline: ['plazo', 'plazos'],
  determination: ['decisión', 'decisiones'],
  appeal: ['apelación', 'apelaciones'],
  expense: ['costo', 'costos'],
};

function users({ table, amount }: Facts): string {
  const [one, many] = nouns[`${table}`] ?? ['entrada', 'entradas'];
  return `${amount} ${amount === 1 ? one : many}`;
}

export const spanish = {
  'case.wrong-passphrase': () =>
    'Esa frase de contraseña no abre este archivo. Revise si las mayúsculas están activadas e intente otra vez, o use la hoja de recuperación.',
  'case.wrong-recovery-code': () =>
    'Ese código de recuperación no abre este archivo. Revise que la hoja sea de este archivo; al cambiar la frase, las hojas anteriores dejan de servir.',
  'case.recovery-code-mistyped': () =>
    'El código de recuperación no está bien escrito. Compárelo con la hoja, grupo por grupo.',
  'case.no-kept-key': () =>
    'La clave ya no se guarda en esta computadora. Escriba la frase de contraseña; puede activar esto otra vez en los ajustes.',
  'case.not-a-case-file': () =>
    'Este no es un archivo de caso de Second Opinion Binder. Elija un archivo que termine en .binder.',
  'case.damaged': () =>
    'Una parte de este archivo está dañada. No se cambió nada. Conserve este archivo. Recupere su última copia de seguridad, o rescate en un archivo nuevo lo que se pueda leer.',
  'case.start-damaged': () =>
    'La parte de este archivo que dice dónde está todo está dañada, así que no se puede llegar a nada. No se cambió nada. Conserve este archivo y recupere su última copia de seguridad.',
  'case.newer-version': () =>
    'Este archivo se usó por última vez con una versión más nueva de la aplicación. No se cambió nada. Actualice la aplicación y luego ábralo otra vez.',
  'case.open-elsewhere': () =>
    'Este archivo ya está abierto en otra ventana. Ciérrelo allí primero y luego ábralo aquí.',
  'case.open-on-other-computer': (d: Facts) =>
    `Este caso estaba abierto en otra computadora (${d.who}) ${ago(d.minutes)}. Ciérrelo allí primero, para que no se pierda ningún cambio. Si ya está cerrado allí, ábralo aquí de todos modos.`,
  'case.folder-read-only': () =>
    'Esta carpeta no permite cambios. Copie el archivo a una carpeta suya, como Documentos, y ábralo allí.',
  'case.lock-in-the-way': (d: Facts) =>
    `Junto al caso hay otra cosa con el nombre “${d.name}”, que la aplicación necesita. Muévala a otra carpeta y abra el caso otra vez. No se cambió nada.`,
  'case.name-too-long': () =>
    'El nombre de este archivo es demasiado largo. Póngale uno más corto y ábralo otra vez. No se cambió nada.',
  'case.read-only-place': () =>
    'Este caso está en un lugar donde no se puede cambiar nada. Guarde una copia en esta computadora, abra la copia y haga allí el cambio.',
  'case.read-only-copy': () =>
    'Esta es una copia para leer. No se puede cambiar nada en ella. Pida a quien se la dio que haga el cambio en el caso mismo.',
  'case.folder-missing': () => 'Esa carpeta no está. Elija otro lugar para el archivo; no se hizo nada.',
  'case.disk-full': () =>
    'El disco está lleno, así que el último cambio no se guardó. Todo lo anterior está a salvo. Haga lugar e intente otra vez.',
  'case.no-room-to-update': () =>
    'Este caso se hizo con una versión anterior de esta aplicación. Para ponerlo al día, el disco necesita lugar para una copia. No se cambió nada. Haga lugar y ábralo otra vez.',
  'case.file-exists': () => 'Ya hay un archivo con este nombre. Elija otro nombre; no se reemplazó nada.',
  'case.missing': () =>
    'El archivo ya no está ahí. Puede que se haya movido, o que su disco no esté conectado. Búsquelo y luego ábralo otra vez.',
  'case.moved-away': () =>
    'Otro programa movió, cambió o borró el archivo del caso mientras estaba abierto. El último cambio no se guardó. Todo lo anterior va a una copia junto a su lugar, con un nombre que termina en “kept”.',
  'case.not-open': () => 'No hay ningún caso abierto. Primero abra o haga uno.',
  'case.passphrase-too-short': (d: Facts) =>
    `La frase de contraseña es muy corta. Use al menos ${d.least} letras; cuatro palabras sin relación funcionan bien.`,
  'case.disk-trouble': () =>
    'No se pudo leer o escribir en el disco. Revise que esté conectado e intente otra vez. No se perdió nada de lo guardado.',
  'backup.no-folder': () => 'Todavía no se eligió una carpeta para copias. Elija una en los ajustes.',
  'backup.folder-gone': () =>
    'La carpeta para copias no está. Puede que su disco no esté conectado. Conéctelo, o elija otra carpeta.',
  'copies.gone': () => 'Esa copia ya no está junto al caso. Búsquela, o elíjala a mano.',
  'copies.older': () =>
    'Esa copia la escribió una versión más vieja de la aplicación. Ábrala una vez por separado, para que se ponga al día, y compárela otra vez.',
  'copies.another-case': () =>
    'Ese archivo tiene otro caso, así que no hay nada que juntar. No se cambió nada.',
  'copies.same-file': () => 'Ese es el caso que está abierto ahora. Elija la otra copia.',
  'copies.other-passphrase': () =>
    'Esa copia tiene otra frase de contraseña. Escriba la que tenía en la otra computadora.',
  'copies.changed-meanwhile': () =>
    'Algo del caso cambió mientras se comparaban los dos. No se trajo nada. Compárelos una vez más.',
  'export.not-found': () =>
    'Esa carpeta no tiene un caso guardado. Elija la carpeta donde está el archivo “case.json”; no se hizo nada.',
  'ticket.unknown': () => 'Esa elección ya venció. Elija el archivo otra vez.',
  'input.not-understood': (d: Facts) =>
    `Una parte de esto no se pudo entender${d.field ? ` (${d.field})` : ''}. Revísela y guarde una vez más.`,
  'thing.not-found': () => 'Esa entrada ya no está en el caso. Puede estar en lo quitado.',
  'thing.in-use': (d: Facts) => `Esto todavía se usa en ${users(d)}. Quite eso primero, o déjelo.`,
  'proposal.already-decided': () => 'Esto ya se pasó. Cámbielo en la lista a la que fue, o deshaga el paso.',
  'record.reason-missing': () => 'Diga en pocas palabras por qué este registro no se consigue o no aplica.',
  'record.wrong-patient': (d: Facts) =>
    `“${d.title}” está marcado como papel de otra persona. Déjelo fuera del paquete.`,
  'document.no-pages': (d: Facts) =>
    `“${d.title}” se guarda como está; no tiene páginas que mostrar. Guarde una copia para verlo en otro programa.`,
  'document.needs-password': (d: Facts) => `“${d.title}” tiene contraseña. Escríbala para seguir.`,
  'page.not-found': (d: Facts) => `No hay página ${d.page}; este documento termina en la página ${d.pages}.`,
  'page.unreadable': (d: Facts) =>
    `La página ${d.page} de “${d.title}” no se puede mostrar. El archivo mismo está a salvo; guarde una copia para verlo en otro lugar.`,
  'draft.sent-already': () =>
    'Esta carta ya se envió. Está en la correspondencia. Escriba una nueva para enviar otra.',
  'request.asked-already': () =>
    'Esta solicitud ya se envió. Su entrada está en Cartas. Para pedir otra vez, anote una llamada o escriba una carta nueva.',
  'image.not-shown': () =>
    'Esta imagen no se puede mostrar aquí. Se guarda como llegó; guarde una copia para verla en otro programa.',
  'packet.empty': () => 'Todavía no se eligió nada. Elija al menos un registro que tenga páginas.',
  'packet.unreadable-document': (d: Facts) =>
    `El paquete no se hizo: “${d.title}” no se puede leer. Déjelo fuera o reemplácelo, y haga el paquete otra vez.`,
  'packet.folder-not-locked': () =>
    'Una carpeta no se puede cerrar con contraseña. Elija un archivo comprimido (ZIP) o un PDF, o deje la contraseña fuera.',
  'packet.words-remain': (d: Facts) =>
    `El paquete no se hizo: su página ${d.page} (“${d.title}”) todavía mostraría o tendría algo que usted quiere tapar. Dibuje un cuadro encima, o deje fuera esa página.`,
  'packet.file-holds-words': (d: Facts) =>
    `No se escribió nada: “${d.name}” iría junto al paquete, y tiene palabras que usted quiere tapar. Mande el paquete sin sus archivos, o deje fuera ese registro.`,
  'packet.limit-too-small': (d: Facts) =>
    `El paquete no se hizo: lo que empieza en su página ${d.page} es más grande de lo que este lector acepta en un archivo. Suba el límite, o deje eso fuera.`,
  'packet.unseen-pages': (d: Facts) =>
    `El paquete no se hizo: hay palabras que tapar, y nadie ha leído su página ${d.page} (“${d.title}”)${d.more ? ` y ${d.more} más` : ''}. Es una imagen. Deje que la aplicación lea sus palabras, tápelas con un cuadro, o abra sus páginas en el paquete y diga que ya las miró.`,
  'packet.pages-differ': (d: Facts) =>
    `El paquete no se hizo: “${d.title}” debía dar ${d.expected} páginas y dio ${d.found}. Déjelo fuera o reemplácelo.`,
  'file.cannot-read': (d: Facts) =>
    `“${d.name}” no se puede leer. Revise que todavía esté ahí y que usted pueda abrirlo.`,
  'file.cannot-write': () =>
    'El archivo no se pudo escribir ahí. Elija otra carpeta; no quedó nada a medias.',
  'file.disk-full': () =>
    'No hay suficiente lugar en ese disco. Haga lugar o elija otro disco; no quedó nada a medias.',
  'file.written-differs': () =>
    'Lo que se escribió no se pudo leer igual. Puede que la memoria o el disco estén gastados: use otro. No quedó nada a medias.',
  'packet.nothing-new': () =>
    'Todo lo de este paquete ya se envió con esa versión. Ponga primero los registros nuevos y luego haga el suplemento.',
  'language.name-unknown': (d: Facts) =>
    `“${d.name}” no tiene nombre de idioma de lectura. Busque un archivo como fra.traineddata, para francés.`,
  'language.ships': (d: Facts) => `“${d.name}” es un idioma que la aplicación ya tiene. No se cambió nada.`,
  'language.not-data': (d: Facts) =>
    `“${d.name}” no trae un idioma de lectura, o está dañado. Consiga el archivo otra vez y añádalo de nuevo.`,
  'language.too-old': (d: Facts) =>
    `“${d.name}” se hizo para programas más viejos. Consiga el mismo idioma hecho para Tesseract 4 o posterior.`,
  'language.unusable': (d: Facts) =>
    `“${d.name}” se probó, y no se puede leer con él. Consiga el archivo otra vez y añádalo de nuevo.`,
  'job.stopped': () => 'Se detuvo, como usted pidió. Lo que ya estaba terminado se guarda.',
  'job.no-memory': () =>
    'Esta computadora tenía muy poca memoria libre para este trabajo, así que terminó antes de tiempo. No se perdió nada de lo guardado. Cierre otros programas e intente otra vez.',
  'job.crashed': () => 'Este trabajo terminó antes de tiempo. No se perdió nada. Intente otra vez.',
  'history.nothing-to-undo': () => 'No hay nada que deshacer.',
  'history.nothing-to-redo': () => 'No hay nada que volver a hacer.',
  'search.nothing-asked': () => 'Escriba al menos una palabra para buscar.',
};
