export const readerStyles = 'body{max-width:34em;margin:auto}';
