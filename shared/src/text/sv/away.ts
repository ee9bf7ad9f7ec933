/** While the server does not answer: what the page says instead, and the plans that can be opened all the same. */

export const away = {
  title: 'Sidan behöver nät',
  lead: 'Servern svarar inte just nu. Sidan öppnas av sig själv när den svarar igen.',
  stillAway: 'Servern svarar fortfarande inte.',
  keptHead: 'Planer som går att öppna ändå',
  keptLead: 'De är sparade på den här datorn. Det du skriver i dem skickas när nätet är tillbaka.',
  startLead:
    'Servern svarar inte just nu. De här planerna är sparade på den här datorn och går att öppna ändå. Det du skriver i dem skickas när nätet är tillbaka.',
  nothingKept:
    'Ingen plan är sparad på den här datorn. Öppna en plan medan du har nät, så går den att öppna utan nät nästa gång.',
  lastOpened: 'Senast öppnad',
  unsent: 'Inte skickat',
  changes: (count: number) => (count === 1 ? '1 ändring' : `${count} ändringar`),
}
