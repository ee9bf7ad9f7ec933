/** What a refusal says: over HTTP by its code, on the plan's socket by the reason it closed for. */
import type { CloseReason, ProblemCode } from '../../wire/index.ts'

export const problems = {
  codes: {
    'not-signed-in': 'Du är inte inloggad. Öppna din inloggningslänk igen.',
    'not-allowed': 'Din roll i planen räcker inte till det här. Den som är sammankallande kan ändra den.',
    'not-found': 'Sidan finns inte, eller så är du inte med i planen.',
    'bad-request': 'Något i det ni fyllde i går inte att läsa. Se över fälten.',
    'cross-origin': 'Begäran kom från en annan webbplats och togs inte emot. Ladda om sidan.',
    'link-used': 'Länken är använd eller för gammal. Be om en ny.',
    'too-large': 'Det är för stort för att ta emot.',
    'too-many': 'För många försök på kort tid. Vänta en minut.',
    'plan-frozen': 'Planen är fryst och ändras inte förrän nästa utkast öppnas.',
    'plan-not-frozen': 'Planen är inte fryst.',
    'freeze-blocked': 'Något hindrar frysning. Se listan.',
    'late-reason-needed': 'Sista dagen har gått. Skriv varför planen fryses efter den.',
    'last-convenor': 'Planen behöver minst en sammankallande. Gör först någon annan till sammankallande.',
    'already-participant': 'Personen är redan med i planen.',
    'cannot-link': 'Planerna går inte att koppla ihop. En av dem kan redan vara kopplad.',
    'round-closed': 'Samrådet är avslutat och ändras inte.',
    'register-refused': 'Något i det ni fyllde i kan inte stå så. Se vid fälten.',
    'changed-meanwhile': 'Någon annan har ändrat samma sak. Se hur det står nu och ändra igen om det behövs.',
    'not-asked': 'Er organisation har ingen del i aktiviteten, så det finns inget att svara på.',
    storage: 'Servern kan inte spara just nu. Vänta en stund och försök igen.',
    internal: 'Något gick fel på servern. Försök igen om en stund.',
  } satisfies Record<ProblemCode, string>,
  /** No answer at all. */
  unreachable: 'Servern svarar inte. Kontrollera nätet och försök igen.',
  closed: {
    signedOut: 'Du är utloggad. Logga in i en annan flik och försök sedan igen här. Det du skrivit ligger kvar.',
    notAllowed: 'Din roll i planen ändrades. Det du skrev är sparat som en räddningskopia.',
    gone: 'Du är inte längre med i planen.',
    otherLineage: 'Planen har ett nytt utkast. Det du skrev är sparat som en räddningskopia.',
    tooLarge: 'Ändringen var för stor. Den är sparad som en räddningskopia.',
    badContent: 'Ändringen gick inte att läsa. Den är sparad som en räddningskopia.',
    frozen: 'Planen frystes medan du skrev. Det du skrev är sparat som en räddningskopia.',
    oldClient: 'Samplan har uppdaterats. Ladda om sidan för att skriva.',
    resync: 'Sidan hämtar planen på nytt.',
    restart: 'Servern startar om. Sidan ansluter igen av sig själv.',
    storage: 'Servern kan inte spara just nu. Sidan försöker igen av sig själv.',
    tooMany: 'Sidan väntar en stund och ansluter igen.',
  } satisfies Record<CloseReason, string>,
}
