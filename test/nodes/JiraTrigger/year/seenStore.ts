import type { SeenStore } from '../../../../nodes/JiraTrigger/repeats';

/** n8n's store of what a node has seen, without its database: it forgets the oldest ones above a number. */
export function seenStore(): SeenStore {
	const held = new Set<string>();
	return {
		checkProcessedAndRecord: async (items, _scope, { maxEntries = Infinity }) => {
			await Promise.resolve();
			const asked = items.map(String);
			const fresh = asked.filter((item) => !held.has(item));
			for (const item of fresh) held.add(item);
			for (const oldest of held) {
				if (held.size <= maxEntries) break;
				held.delete(oldest);
			}
			return { new: fresh, processed: asked.filter((item) => !fresh.includes(item)) };
		},
	};
}
