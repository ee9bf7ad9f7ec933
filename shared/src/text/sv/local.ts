/** What the browser itself keeps: writing without network, and leaving a computer that others use too. */

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const local = {
  offline: 'Utan nät',
  offlineSince: (time: string) => `Du har varit utan nät sedan ${time}.`,
  goOn: 'Fortsätt skriva. Det du skriver sparas i den här webbläsaren och skickas när nätet är tillbaka.',
  goOnHere: 'Det du skriver finns i det här fönstret och skickas när nätet är tillbaka. Stäng inte fönstret.',
  readOn: 'Du ser planen som den var då.',
  stopped:
    'Det går inte att skriva förrän nätet är tillbaka. Det du redan har skrivit finns kvar i det här fönstret. Stäng det inte.',
  failing: {
    unsupported: 'Den här webbläsaren kan inte spara lokalt.',
    blocked: 'Den här webbläsaren kan inte spara lokalt. Så är det ofta i privata fönster.',
    full: 'Den här webbläsaren kan inte spara lokalt. Utrymmet är slut.',
    removed: 'Den här webbläsaren sparar inte längre lokalt. Det den hade sparat är borttaget. Ladda om sidan.',
  },
  failingHint: 'Med nät sparas allt som vanligt. Utan nät går det inte att skriva.',
  recoveryInBrowser: 'Servern nås inte. Räddningskopian finns i den här webbläsaren och lämnas in när det går.',
  leaving: 'Skickar det som inte är sparat…',
  leaveTitle: (count: number) => `${many(count, 'ändring', 'ändringar')} har inte kommit fram`,
  leaveLead:
    'De finns bara i den här webbläsaren. När du loggar ut tas allt bort som den har sparat. Stanna kvar tills de har kommit fram, eller spara dem som en fil.',
  leavePlan: (title: string, count: number) => `${title}: ${many(count, 'ändring', 'ändringar')}`,
  stay: 'Stanna kvar',
  saveFile: 'Spara som fil',
  fileSaved: 'Filen är sparad. Du kan logga ut nu.',
  cannotSignOut: 'Servern nås inte, så du är fortfarande inloggad. Försök igen när nätet är tillbaka.',
}
