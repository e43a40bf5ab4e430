/** Resolves after every promise that can go on now has gone on. */
export async function settled(): Promise<void> {
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- tests only; nothing of it is published
	await new Promise((resolve) => setImmediate(resolve));
}
