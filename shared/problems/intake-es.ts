// What can be said about a file that came in, in Spanish, by code. That none is missing is checked where it is used.

export const intakeInSpanish = {
  'picture-format':
    'Esta clase de imagen todavía no se puede mostrar, así que el archivo se guarda como está. Para verla aquí, guárdela como JPEG y añada también ese archivo.',
  'heic-picture':
    'Esta foto está guardada de una forma que no se puede mostrar aquí, así que se guarda como está. En el teléfono, compártala como JPEG, o ponga Cámara, Formatos en “Más compatible”, y añada también la nueva.',
  'picture-too-large':
    'Esta imagen es muy grande para mostrarla, así que el archivo se guarda como está. Para verla aquí, guárdela más pequeña y añada también esa.',
  'pdf-too-large':
    'Este PDF es muy grande para mostrarlo, así que el archivo se guarda como está. Para ver sus páginas, divídalo en partes y añada también esas.',
  'medical-images': 'Estas son imágenes médicas (DICOM). Véalas aquí; viajan junto al paquete como están.',
  'image-alone':
    'Esta es una imagen médica (DICOM) que no se puede mostrar como llegó. El archivo se guarda. Si venía dentro de un mensaje o de otro archivo, guárdela en una carpeta y añada esa carpeta. Si no, pida una copia nueva de las imágenes.',
  'part-of-disc': 'Esto pertenece al disco. Se guarda con las imágenes del disco y sale otra vez con ellas.',
  'disc-without-images':
    'Aquí no hay imágenes médicas (DICOM) que se puedan leer. Lo que había se guarda. Pida las imágenes en DICOM, con un DICOMDIR, y no en forma de visor.',
  'health-data':
    'Este archivo está escrito para computadoras. Se guarda como está. Si alguien lo debe leer, pida también un PDF.',
  'office-file':
    'Este es un archivo de oficina, se guarda como está. Para tener sus páginas en un paquete, guárdelo como PDF y añada también ese.',
  'office-locked':
    'Este archivo de oficina está cerrado de una forma que no se puede abrir aquí. Ábralo en su programa, guárdelo sin contraseña o como PDF, y añada también ese.',
  email:
    'Este es un correo guardado, se guarda como está. Para tenerlo en un paquete, imprímalo como PDF y añada también ese.',
  'email-too-large':
    'Este correo es muy grande para mostrarlo, así que se guarda como está. Guarde sus adjuntos desde su programa de correo y añada también esos.',
  'web-page':
    'Esta es una página web, se guarda como está. Para tenerla en un paquete, imprímala como PDF y añada también ese.',
  'plain-text':
    'Este es un archivo de texto, se guarda como está. Para tenerlo en un paquete, imprímalo como PDF y añada también ese.',
  archive:
    'Este archivo comprimido se guarda como está. Para usar lo que tiene, descomprímalo y añada sus archivos.',
  'unknown-format':
    'Esta clase de archivo no se conoce aquí, así que se guarda como está. Ábralo con el programa del que vino.',
  'empty-file': 'Este archivo está vacío. Descárguelo o cópielo otra vez.',
  'cannot-read':
    'Este archivo no se puede leer de su disco. Revise que el disco esté conectado y que usted pueda abrir el archivo, y añádalo otra vez.',
  'not-found': 'Aquí no hay archivo ni carpeta. Puede que se haya movido. Búsquelo y añádalo otra vez.',
  'damaged-pdf':
    'Este PDF está dañado, y no se puede leer ninguna página. Descárguelo otra vez, o pida una copia nueva a quien lo mandó.',
  'cut-off-pdf':
    'Falta el final de este PDF, así que no se puede leer. Puede que la descarga se detuviera antes. Descárguelo otra vez.',
  'pdf-without-pages': 'Este PDF no tiene páginas. Pida una copia nueva a quien lo mandó.',
  'unknown-lock':
    'Este PDF está cerrado de una forma que no se puede abrir aquí. Ábralo donde lo obtuvo, imprímalo en un PDF nuevo y añada ese.',
  'web-page-not-document':
    'Este no es el documento sino una página web, a menudo una página para entrar con su cuenta. Entre donde lo obtuvo y descárguelo otra vez.',
  'not-as-named':
    'Lo que hay en este archivo no corresponde a su nombre, y no se puede leer. Descárguelo otra vez, o pida una copia nueva a quien lo mandó.',
  'damaged-picture':
    'Esta imagen está dañada y no se puede leer. Cópiela otra vez del teléfono, la cámara o el escáner.',
  'damaged-health-data':
    'Estos datos de salud se cortan o están dañados, así que no se pueden leer. Descárguelos otra vez del portal.',
  'damaged-xml':
    'Este archivo se corta o no está completo, así que no se puede leer. Descárguelo otra vez, o pida una copia nueva a quien lo mandó.',
  'unsafe-xml':
    'Este archivo pide traer o multiplicar otros textos, lo que datos de salud honestos nunca hacen. Se dejó fuera. Pregunte a quien lo mandó qué es.',
  'xml-too-large':
    'Este archivo tiene muchas más partes de las que tendrían datos de salud, así que no se leyó. Pregunte a quien lo mandó qué es.',
  'damaged-archive':
    'Este archivo comprimido está dañado y no se puede descomprimir. Descárguelo otra vez, o pida los archivos uno por uno.',
  'attachment-damaged':
    'Este archivo adjunto está dañado y no se puede sacar. Pida a quien lo mandó que lo mande otra vez.',
  'archive-too-large':
    'Este archivo comprimido tiene mucho más de lo que tendría un juego de registros. No se descomprimió. Pregunte a quien lo mandó qué es.',
  'archive-too-deep':
    'Este archivo comprimido tiene otros dentro de otros. No se siguió descomprimiendo. Descomprímalo usted y añada los archivos.',
  'archive-locked':
    'Este archivo está cerrado, dentro de su archivo comprimido, de una forma o con una contraseña que aquí no se abre. Descomprímalo usted y añada el archivo.',
  'archive-method':
    'Este archivo está comprimido de una forma que no se puede abrir aquí. Descomprímalo usted y añada los archivos.',
  'disc-cut-off':
    'Falta el final de esta imagen de disco, y este archivo con él. Haga la imagen del disco otra vez, o copie los archivos del disco a una carpeta.',
  'unsafe-name':
    'Este archivo pide salir fuera de su archivo comprimido, lo que no es seguro. Se dejó fuera.',
  'reader-stopped':
    'Este archivo no se pudo leer hasta el final; pide más de lo que el lector puede hacer. Ábralo en otro lugar, imprímalo en un PDF nuevo y añada ese.',
  'took-too-long':
    'Leer este archivo tardó demasiado y se detuvo. Ábralo en otro lugar, imprímalo en un PDF nuevo y añada ese.',
  'needs-password': 'Este archivo tiene contraseña. Escriba la contraseña para abrirlo.',
  'wrong-password':
    'Esta contraseña no abre el archivo. Confírmela con quien mandó el archivo e intente otra vez.',
  repaired: 'Este archivo estaba dañado y se reparó. Mire sus páginas para ver que no falte nada.',
  'cut-off': 'Falta el final de este archivo. Se muestra lo que se pudo leer; pida una copia nueva.',
  'pages-unreadable': 'Una o más páginas de este archivo no se pueden mostrar. Pida una copia nueva.',
  'holds-files':
    'Algunos archivos adjuntos dentro de este PDF no se pudieron sacar. Se guardan con él. Guarde una copia para verlos.',
  'very-long':
    'Este archivo es muy largo. Sus primeras 2,000 páginas se pueden leer y buscar aquí. Se guarda el archivo entero: guarde una copia para verlo todo.',
  'words-only':
    'De este archivo de Word viejo se muestran solo las palabras, y entre ellas puede haber palabras tachadas. Guarde una copia para verlo como era.',
  'needs-adobe':
    'Puede que este formulario se vea completo solo en Adobe Reader. Si sus páginas se ven vacías, ábralo allí, imprímalo en un PDF nuevo y añada también ese.',
  'several-people':
    'Esta exportación habla de más de una persona. Mire qué nombre está junto a cada cosa antes de pasarla a sus listas.',
  'name-differs': 'El nombre dice una clase de archivo, pero es otra. Se leyó como lo que es.',
  'images-cut-off':
    'Falta el final de esta imagen, así que una parte queda vacía. Pida una copia nueva de las imágenes.',
  'images-damaged':
    'Esto dice que es una imagen médica, pero no se puede leer. Se guarda como está. Pida una copia nueva de las imágenes.',
  'images-not-shown':
    'Esto está guardado de una forma que no se puede mostrar aquí, como una película. Se guarda como está y sale con las otras imágenes.',
  'first-picture-only': 'Este archivo tiene imágenes en movimiento. Solo se muestra la primera.',
  'system-file': 'La computadora hizo este archivo para sí misma. Se dejó fuera.',
  'not-a-file': 'Este no es un archivo común. Se dejó fuera.',
  'link-inside':
    'Este enlace lleva a un lugar que se añade de todos modos, así que el enlace se dejó fuera. No falta nada.',
  'link-outside':
    'Este enlace lleva fuera de la carpeta que usted añadió, así que no se siguió. Si ese archivo o esa carpeta es parte del caso, añádalo por separado.',
  'folder-unreadable': 'Esta carpeta no se puede abrir. Revise que usted pueda abrirla y añádala otra vez.',
  'too-many-files':
    'Aquí hay más archivos de los que se pueden tomar a la vez. Añada los demás en grupos más pequeños.',
  'program-left-out':
    'Este es un programa del disco, como un visor. Los programas nunca se abren ni se guardan; las imágenes no lo necesitan.',
  'too-deep':
    'Hay carpetas dentro de carpetas, demasiadas para seguirlas. Añada por separado la carpeta de adentro.',
  'already-here': 'Este archivo ya está en el caso, así que no se añadió otra vez.',
};
