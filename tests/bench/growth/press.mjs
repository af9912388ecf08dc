export async function press() {}
