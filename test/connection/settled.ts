/** Resolves after every promise that can continue now has continued. */
export async function settled(): Promise<void> {
	// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- tests only; none of it is published
	await new Promise((resolve) => setImmediate(resolve));
}
