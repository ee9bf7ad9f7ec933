/** Every word that people read, in Swedish and English. */
export {}
