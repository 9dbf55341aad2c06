/**
 * Deletes this person's copies of documents that are not theirs to open any more: whoever lost a role should not keep on
 * the device what the server gives them no longer.
 */
export async function forgetOthers(userId: string, documents: readonly string[]): Promise<void> {
  const prefix = `parley/${userId}/`
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith(prefix) === true && !documents.includes(name.slice(prefix.length))) indexedDB.deleteDatabase(name)
    }
  } catch {
    // A browser that keeps nothing, or does not say what it keeps, has nothing to be asked for.
  }
}
