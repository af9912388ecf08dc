import type { Words } from './words';

/** Spanish. */
export const es: Words = {
  advertisement: [
    'publicidad', 'anuncio', 'anuncios', 'patrocinado', 'contenido patrocinado', 'contenido promocionado', 'lee también tras la publicidad', 'la noticia continúa debajo de la publicidad', 'sigue leyendo después de la publicidad', 'continúa después de la publicidad', 'la nota continúa después de la publicidad', 'publicidad - sigue leyendo debajo', 'espacio publicitario', 'promoción', 'contenido de nuestros socios', 'saltar publicidad',
  ],
  comments: [
    'deja un comentario', 'deja tu comentario', 'dejar un comentario', 'deja una respuesta', 'deje un comentario', 'deje su comentario', 'escribe un comentario', 'escribe tu comentario', 'escribir un comentario', 'publica un comentario', 'publicar un comentario', 'añade un comentario', 'añadir comentario', 'agregar comentario', 'agrega un comentario', 'cancelar la respuesta', 'cancelar respuesta', 'tu dirección de correo electrónico no será publicada', 'tu correo electrónico no será publicado', 'su dirección de correo electrónico no será',
    'los campos obligatorios', 'los campos necesarios', 'guarda mi nombre', 'guardar mi nombre', 'recibir un correo electrónico con', 'debes iniciar sesión para', 'tienes que iniciar sesión', 'inicia sesión para comentar', 'debe estar conectado', 'ver comentarios', 'ver los comentarios', 'ver todos los comentarios', 'mostrar comentarios', 'haz clic para comentar', 'sé el primero en comentar', 'los comentarios están cerrados', 'únete a la conversación', 'participa en la conversación', 'este sitio usa akismet', 'este sitio utiliza akismet',
    'comentar', 'normas de uso',
  ],
  commentCounts: ['comentario', 'comentarios', 'respuesta', 'respuestas', 'sin comentarios', 'reacciones', 'opiniones de los lectores'],
  share: [
    'compartir', 'comparte', 'compártelo', 'compartir en', 'comparte en', 'compartir este artículo', 'comparte este artículo', 'compartir esta noticia', 'comparte esta noticia', 'comparte esto', 'compartir esto', 'compartir artículo', 'compartir vía', 'compartir por', 'compartir con', 'tuitear', 'twittear', 'imprimir', 'imprimir artículo', 'enviar por', 'enviar a un amigo', 'copiar enlace', 'enlace copiado', 'síguenos', 'síguenos en', 'sigue a', 'guardar', 'guardar artículo', 'guardar receta', 'imprimir receta', 'escuchar artículo', 'escucha este artículo',
    'haz clic para compartir', 'haz clic para imprimir', 'haz clic para enviar', 'me gusta', 'regala este artículo', 'tamaño del texto',
  ],
  newsletter: [
    'suscríbete', 'suscribete', 'suscríbase', 'suscribirse', 'suscribirme', 'quiero suscribirme', 'apúntate', 'regístrate gratis', 'recibe', 'reciba', 'recibir', 'nuestro boletín', 'boletín', 'boletines', 'newsletter', 'nuestra newsletter', 'tu correo electrónico', 'tu correo', 'tu email', 'correo electrónico', 'introduce tu correo', 'ingresa tu correo', 'escribe tu correo', 'al suscribirte', 'al registrarte', 'puedes darte de baja', 'gracias por suscribirte', 'no te pierdas', 'hazte socio', 'apoya', 'únete a nuestro', 'únete a nuestra',
  ],
  login: ['iniciar sesión', 'inicia sesión', 'inicie sesión', 'acceder', 'accede', 'entrar', 'registrarse', 'regístrate', 'crear cuenta', 'crear una cuenta', 'mi cuenta', 'ya soy suscriptor', 'ya eres suscriptor', '¿ya eres suscriptor', '¿ya tienes cuenta', '¿ya tienes una cuenta', 'ya estoy suscrito', 'contenido exclusivo para suscriptores', 'solo para suscriptores', '¿olvidaste tu contraseña', 'recuérdame'],
  cookies: [
    'este sitio utiliza cookies', 'este sitio web utiliza cookies', 'este sitio usa cookies', 'esta web utiliza cookies', 'esta página utiliza cookies', 'utilizamos cookies', 'usamos cookies', 'nosotros y nuestros socios', 'si continúas navegando', 'si continúa navegando', 'al continuar navegando', 'aceptar todo', 'aceptar todas', 'aceptar cookies', 'aceptar todas las cookies', 'rechazar todo', 'rechazar todas', 'configurar cookies', 'configuración de cookies', 'gestionar cookies', 'política de cookies',
  ],
  related: [
    'artículos relacionados', 'artículo relacionado', 'noticias relacionadas', 'noticia relacionada', 'entradas relacionadas', 'contenido relacionado', 'contenidos relacionados', 'recetas relacionadas', 'otras recetas', 'más recetas', 'temas relacionados', 'enlaces relacionados', 'relacionado', 'relacionados', 'relacionadas', 'lo más leído', 'lo más visto', 'lo más popular', 'las más leídas', 'los más leídos', 'más leídas', 'más leídos', 'te puede interesar', 'también te puede interesar', 'te puede gustar', 'también te puede gustar', 'te podría interesar', 'puede interesarte', 'quizás te interese', 'más noticias', 'más información', 'más en', 'últimas noticias', 'últimas entradas',
    'entradas recientes', 'artículos recientes', 'recomendados', 'recomendado', 'recomendado para ti', 'recomendaciones', 'te recomendamos', 'no te pierdas', 'archivado en', 'lee también', 'lea también', 'ver también', 'sigue leyendo', 'siguiente artículo', 'navegación de entradas', 'preguntas relacionadas', 'otros artículos', 'destacados', 'tendencias',
  ],
  teaser: ['lee también', 'lea también', 'lea además', 'leer también', 'leer más', 'lee más', 'ver también', 'vea también', 'mira también', 'mire también', 'te puede interesar', 'también te puede interesar', 'también puedes leer', 'puedes leer', 'le puede interesar', 'más información', 'no te pierdas', 'sigue leyendo', 'relacionado', 'además', 'en vídeo', 'en video', 'vídeo', 'noticia relacionada', 'prueba también'],
  readMore: [
    'seguir leyendo', 'sigue leyendo', 'continuar leyendo', 'leer más', 'leer artículo completo', 'leer noticia completa', 'ver más', 'mostrar más', 'cargar más', 'saber más', 'artículo siguiente', 'artículo anterior', 'entrada siguiente', 'entrada anterior', 'siguiente', 'anterior', 'siguiente página', 'página siguiente', 'página anterior', 'volver arriba', 'subir', 'volver', 'ir al contenido', 'saltar al contenido', 'saltar a la receta', 'ir a la receta', 'ver galería', 'ampliar', 'ampliar imagen', 'cerrar', 'ver vídeo', 'ver video', 'ver todo', 'ver todos', 'editar',
  ],
  author: ['sobre el autor', 'sobre la autora', 'sobre los autores', 'acerca del autor', 'acerca de la autora', 'el autor', 'la autora', 'más de este autor', 'más artículos de', 'ver todas las entradas de', 'todos los artículos de', 'otros artículos de', 'escrito por', 'más sobre el autor'],
  tags: ['etiquetas', 'etiquetado', 'etiquetado con', 'temas', 'categorías', 'categoría', 'archivado en', 'archivado bajo', 'publicado en', 'más sobre', 'palabras clave', 'tags'],
};
