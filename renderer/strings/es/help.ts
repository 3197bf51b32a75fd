// Spanish for the help: one short article a task, in the words of the screens.
import type { Strings } from '../en.ts';

const articles: Strings['help']['articles'] = {
  today: {
    title: 'Saber qué hacer ahora',
    lead: 'Hoy revisa todo el caso y nombra un solo paso. Usted no tiene que recordarlo todo.',
    steps: [
      'Lea la frase en letra grande y pulse su botón. Lleva al lugar correcto.',
      'Las tres listas de abajo miran adelante: fechas, lo que falta y quién debe una respuesta.',
      'Toda la historia muestra cada registro, cita, carta y plazo en una línea del tiempo.',
      '¿No espera nada? Cierre la aplicación. Cuando la abra otra vez, Hoy dirá lo que ha vencido.',
    ],
  },
  papers: {
    title: 'Traer papeles',
    lead: 'Un escaneo, la foto de un papel, un archivo de un portal o un disco entero: todo puede entrar a la vez.',
    steps: [
      'Pulse Añadir archivos, o suelte archivos y carpetas sobre la lista de registros.',
      'La aplicación lee cada uno y le hace una línea. El mismo papel entra una sola vez.',
      'Revise lo que entró. Cambie un título o una fecha donde no acertó.',
      'Las palabras de fotos y escaneos se leen en segundo plano. Después puede buscarlas.',
    ],
  },
  known: {
    title: 'Seguir lo que aún no está aquí',
    lead: 'Un estudio de 2021 en una clínica cerrada también cuenta. Anótelo para pedirlo y no olvidarlo.',
    steps: [
      'En Registros, pulse “Sé que existe” y diga qué es.',
      'Un estudio tiene tres partes: el informe, las imágenes y, si hay tejido, las laminillas. Cada una puede estar o faltar.',
      'El estado dice cómo va: conocido, por pedir, pedido, aquí, revisado.',
      'Cuando llegue el papel, suéltelo sobre su línea. El estado avanza solo.',
    ],
  },
  request: {
    title: 'Pedir registros',
    lead: 'La ley da al paciente derecho a copias. Una solicitud escrita con fecha pone en marcha un plazo.',
    steps: [
      'En Solicitudes, empiece una nueva y elija el lugar. Cada lugar puede pedir su propio formulario.',
      'Elija lo que se pide. Las imágenes y las laminillas suelen venir de otra oficina que los informes.',
      'Envíela de un modo que deje prueba, y anote cómo se envió.',
      'Cuando pase el día, Hoy lo dirá. Pida otra vez desde allí.',
    ],
  },
  letter: {
    title: 'Guardar cartas y llamadas',
    lead: 'Qué se dijo, quién y qué día vale más que la memoria, sobre todo cuando un plan dice que no.',
    steps: [
      'En el teléfono, pulse Ctrl+J y escriba mientras habla. Se guarda mientras escribe.',
      'Una carta que llegó: anótela y añada el escaneo del papel.',
      'Una carta suya: escríbala en Cartas por enviar. Los datos ya están puestos. Revise cada uno.',
      'Añada la prueba: un sello, un recibo, un reporte de fax. Se ve como una esquina en la tarjeta.',
    ],
  },
  clocks: {
    title: 'Vigilar los plazos',
    lead: 'Los planes y los hospitales tienen plazos. La aplicación cuenta los días y muestra la regla de cada fecha.',
    steps: [
      'Un plazo empieza solo con una carta, una solicitud o una decisión con fecha.',
      'Si es de ellos: cuando pase, pida otra vez y anote la respuesta.',
      'Si es suyo: el paso siguiente está al lado, como una apelación y su último día.',
      'Cada regla muestra su fuente y cuándo se revisó. Puede poner su propio número, con un motivo.',
    ],
  },
  plan: {
    title: 'Saber qué reglas valen',
    lead: 'La tarjeta no lo dice todo. Unas pocas preguntas averiguan quién vigila el plan.',
    steps: [
      'En Camino, responda las preguntas. “Todavía no lo sabemos” es una buena respuesta.',
      'Los pasos quedan en orden, cada uno con su motivo.',
      'Marque un paso como hecho, o déjelo fuera y diga por qué.',
      'Si cambia una respuesta, se ve qué pasos y fechas cambiaron con ella.',
    ],
  },
  people: {
    title: 'Saber quién es quién',
    lead: 'Médicos, oficinas, teléfonos y los papeles que le permiten hablar por alguien, todo en un lugar.',
    steps: [
      'Añada un médico o un lugar una sola vez. Las demás pantallas ofrecen después el nombre.',
      'Un hospital tiene oficinas: registros, imágenes, cobros. Anote qué quiere cada una.',
      'Entre los papeles que le permiten actuar, guarde la autorización o el poder, y el día en que termina.',
    ],
  },
  opinion: {
    title: 'Anotar una opinión',
    lead: 'Dos médicos solo se comparan cuando ambos están anotados en las mismas filas, con sus palabras.',
    steps: [
      'Añada una opinión y elija al médico. La primera también cuenta: allí empezó todo.',
      'Lea el informe junto a los campos. Marque las palabras en la página y tómelas como cita.',
      'Diga qué miró el médico: las imágenes, solo el informe, las laminillas otra vez, o nada.',
      'Deje vacía una fila si el médico no dijo nada de ella. Vacío también es una respuesta.',
    ],
  },
  compare: {
    title: 'Ver dónde difieren las opiniones, y por qué',
    lead: 'Los médicos suelen diferir porque miraron cosas distintas. La comparación muestra ambas lado a lado.',
    steps: [
      'Abra lado a lado. Cada médico tiene una columna, cada pregunta una fila.',
      'Usted dice si una fila coincide o difiere. La aplicación solo propone una marca, y nunca decide.',
      'La cuadrícula de arriba muestra quién miró qué. Vaya a una diferencia, y sus papeles se iluminan.',
      'Donde difieren, pida a cada médico que lo explique. La carta está lista para revisarla.',
    ],
  },
  visit: {
    title: 'Prepararse para una cita',
    lead: 'Una cita es corta. Dos páginas impresas con las preguntas arriba la aprovechan mejor.',
    steps: [
      'Añada la cita con su día. Anote hasta cuándo quiere el médico los registros.',
      'Elija las preguntas que más importan y póngalas primero.',
      'Imprima la hoja de la cita: un resumen, las medicinas por hora y espacio para respuestas.',
      'Después, escriba cada respuesta bajo su pregunta mientras la recuerda.',
    ],
  },
  medicines: {
    title: 'Hacer la lista de medicinas',
    lead: 'Lo que de verdad se toma, y a qué hora. Muchas veces no es lo que dicen los registros.',
    steps: [
      'Añada cada medicina con sus horas del día. Cuente también lo que se compra sin receta.',
      '¿Dejó una? Ponga el día y el motivo. Queda en la lista como dejada.',
      'La rueda muestra el día alrededor del reloj, y la tabla dice lo mismo con palabras.',
    ],
  },
  packet: {
    title: 'Hacer un paquete para un médico',
    lead: 'Un archivo con portada, índice, números de página y todo lo que importa, en buen orden.',
    steps: [
      'Elija qué clase de paquete es. La lista de la izquierda dice qué debe contener.',
      'Mueva las secciones con el ratón o con Alt y las flechas. Los números de página las siguen.',
      'Mire lo que se señala antes de hacerlo. Cada punto tiene su arreglo al lado.',
      'Hágalo. La versión 1 queda fija. Los papeles posteriores van en un suplemento, y las páginas conservan su número.',
    ],
  },
  hide: {
    title: 'Ocultar palabras en un paquete',
    lead: 'Un número de cuenta o el nombre de otra persona no tienen que viajar. Lo que cubre desaparece del archivo, no solo se pinta encima.',
    steps: [
      'En el paquete, escriba las palabras que se ocultan, o abra una página y dibuje un cuadro.',
      'Las páginas cubiertas se vuelven imágenes, para que nada quede bajo el cuadro.',
      'La aplicación busca cada palabra oculta en el archivo terminado. Si queda una, se detiene.',
    ],
  },
  safe: {
    title: 'Mantener el caso a salvo',
    lead: 'Todo está en un archivo cerrado con llave en esta computadora. Solo se entra con la frase de contraseña o la hoja de recuperación.',
    steps: [
      'Elija una carpeta de copias, mejor en otro disco. Cada día se hace allí una copia revisada.',
      'Imprima la hoja de recuperación y guárdela con sus otros papeles.',
      'Ctrl+L cierra con llave al instante. El caso también se cierra cuando la computadora duerme.',
      '¿Quitó algo? Se recupera desde la lista al final de Ajustes.',
    ],
  },
  keys: {
    title: 'Hacerlo con el teclado',
    lead: 'Todo funciona sin ratón. Ctrl+K encuentra todo lo que se puede hacer, todos los lugares y cada palabra del caso.',
    steps: [
      'Ctrl+K: escriba lo que quiere hacer o lo que busca. Enter lleva allí.',
      'Ctrl+N anota algo desde cualquier pantalla. Ctrl+Z deshace el último cambio.',
      'De Ctrl+1 a Ctrl+9 van a los lugares, en el orden de la lista de la izquierda.',
      'Ctrl+/ muestra todos los atajos.',
    ],
  },
};

export const help: Strings['help'] = {
  title: 'Ayuda',
  open: 'Ayuda para esta pantalla',
  search: 'Buscar en la ayuda',
  placeholder: 'Una tarea o una palabra',
  none: 'Ningún artículo contiene estas palabras. Pruebe con una palabra menos.',
  onlyWords: 'Ningún artículo contiene estas palabras, pero aquí se explican.',
  others: 'Otras tareas',
  found: (amount) => (amount === 1 ? '1 artículo' : `${amount} artículos`),
  showMe: 'Ir allí',
  words: 'Palabras explicadas',
  also: 'ayuda manual cómo guía explicar',
  articles,
};
