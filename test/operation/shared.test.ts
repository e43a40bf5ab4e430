import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { call, RequestFailed, type Connection, type JiraRequest } from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { ItemRefused, operation, shared } from '../../nodes/operation';
import { carriedOut } from './carriedOut';

interface Word {
	readonly text: string;
	readonly language: string;
}

const MOST = 3;

/** Words are sent three at a time, by language, no word twice in one request. */
const sendWords = operation({
	displayName: 'Send',
	action: 'Send words',
	description: 'Send words',
	endpoints: ['POST /rest/builds/0.1/bulk'],
	parameters: [],
	input: z.custom<readonly Word[]>(),

	combine: shared({
		parts: (words) => words,
		key: (word) => (word as Word).language,
		order: (word) => {
			const { language } = word as Word;
			return { is: language, follows: language === 'eraser' ? 'de' : undefined };
		},
		open: (first) => {
			const texts = new Set([(first as Word).text]);
			return {
				get isFull() {
					return texts.size >= MOST;
				},
				tryAdd: (word) => {
					const { text } = word as Word;
					if (texts.size >= MOST || texts.has(text)) return false;
					texts.add(text);
					return true;
				},
			};
		},
		request: (words) => {
			if ((words as Word[]).every(({ language }) => language === 'silence')) return undefined;
			return call('POST /rest/builds/0.1/bulk', {
				body: { words: words as unknown as IDataObject[] },
			});
		},
		answers: (body, words) =>
			(body as { lengths: number[] } | undefined)?.lengths ?? words.map(() => Infinity),
		step: (word) => `Say ${(word as Word).language}`,
		outcome: (length) => (length === 0 ? 'failed' : 'done'),
		output: (lengths) => {
			if (lengths.includes(0)) throw new ItemRefused('An empty word', 'Say something.');
			return { lengths } as IDataObject;
		},
	}),
});

const refused = (status: number) =>
	new RequestFailed({
		message: 'no',
		description: '',
		status,
		cause: 'configuration-invalid',
		retryAfterMs: undefined,
		endsRun: false,
		mayHaveBeenDone: false,
		fields: {},
	});

interface Sending {
	/** Why a request is refused; undefined if it is not. */
	readonly refuse?: (texts: string[]) => unknown;
	/** What happens while it is on its way. */
	readonly onTheWay?: (words: readonly Word[]) => Promise<void>;
	readonly atOnce?: number;
}

async function wordsSent(
	items: ReadonlyArray<readonly Word[]>,
	{ refuse, onTheWay, atOnce = 1 }: Sending = {},
) {
	const sent: string[][] = [];
	const send = async ({ body }: JiraRequest): Promise<unknown> => {
		const { words } = body as unknown as { words: Word[] };
		const texts = words.map(({ text }) => text);
		sent.push(texts);
		await onTheWay?.(words);
		const reason = refuse?.(texts);
		if (reason !== undefined) throw reason as Error;
		return { lengths: texts.map(({ length }) => length) };
	};
	const connection = { site: siteOf('cloud', undefined), send } as unknown as Connection;
	const outcomes = await carriedOut(sendWords, items, connection, { atOnce });
	return { sent, outcomes };
}

const german = (...texts: string[]): Word[] => texts.map((text) => ({ text, language: 'de' }));
const french = (...texts: string[]): Word[] => texts.map((text) => ({ text, language: 'fr' }));

describe('items that share requests', () => {
	it('fills requests with the parts of several items and gives each item its own answers', async () => {
		const { sent, outcomes } = await wordsSent([
			german('eins', 'zwei'),
			german('drei', 'vier', 'fünf'),
			german('sechs'),
		]);
		expect(sent).toEqual([
			['eins', 'zwei', 'drei'],
			['vier', 'fünf', 'sechs'],
		]);
		expect(outcomes).toEqual([
			{ itemIndex: 0, outputs: [{ lengths: [4, 4] }] },
			{ itemIndex: 1, outputs: [{ lengths: [4, 4, 4] }] },
			{ itemIndex: 2, outputs: [{ lengths: [5] }] },
		]);
	});

	it('keeps apart parts with different keys, and those that cannot be in one request', async () => {
		const { sent } = await wordsSent([german('ja'), french('oui'), german('ja'), german('nein')]);
		expect(sent).toEqual([['ja', 'nein'], ['oui'], ['ja']]);
	});

	it('lets no part overtake what it must follow, and waits for nothing else', async () => {
		const erased: Word = { text: 'ja', language: 'eraser' };
		const events: string[] = [];
		await wordsSent([german('ja'), french('oui'), [erased], german('ja'), [erased]], {
			atOnce: 8,
			onTheWay: async ([{ text, language } = erased]) => {
				events.push(`> ${language} ${text}`);
				for (let turn = 0; turn < 20; turn++) await Promise.resolve();
				events.push(`< ${language} ${text}`);
			},
		});
		expect(events.slice(0, 3)).toEqual(['> de ja', '> fr oui', '> de ja']);
		expect(events.indexOf('> eraser ja')).toBeGreaterThan(events.indexOf('< de ja'));
		expect(events.lastIndexOf('> eraser ja')).toBeGreaterThan(events.lastIndexOf('< de ja'));
		expect(events.filter((event) => event === '< eraser ja')).toHaveLength(2);
	});

	it('sends nothing for an item without parts, but still returns its output', async () => {
		const { sent, outcomes } = await wordsSent([[], german('ja')]);
		expect(sent).toEqual([['ja']]);
		expect(outcomes[0]).toEqual({ itemIndex: 0, outputs: [{ lengths: [] }] });
	});

	it('sends no request where nothing is left to send for its parts', async () => {
		const { sent, outcomes } = await wordsSent([[{ text: 'hm', language: 'silence' }]]);
		expect(sent).toEqual([]);
		expect(outcomes).toEqual([{ itemIndex: 0, outputs: [{ lengths: [Infinity] }] }]);
	});

	it.each([400, 413])(
		'finds the part because of which a request is refused with %i, and carries out the others',
		async (status) => {
			const { sent, outcomes } = await wordsSent([german('a'), german('bad'), german('c')], {
				refuse: (texts) => (texts.includes('bad') ? refused(status) : undefined),
			});
			expect(sent).toEqual([['a', 'bad', 'c'], ['a', 'bad'], ['a'], ['bad'], ['c']]);
			expect(outcomes.map((outcome) => 'reason' in outcome)).toEqual([false, true, false]);
		},
	);

	it.each([403, 429, 503])(
		'does not try again after %i: it would be the same for every part',
		async (status) => {
			const { sent, outcomes } = await wordsSent([german('a'), german('b')], {
				refuse: () => refused(status),
			});
			expect(sent).toHaveLength(1);
			expect(outcomes.every((outcome) => 'reason' in outcome)).toBe(true);
		},
	);

	it('fails an item when one of its parts fails, but none of the other items', async () => {
		const { outcomes } = await wordsSent([german('a', 'b', 'c', 'd'), german('e')], {
			refuse: (texts) => (texts.includes('d') && texts.length === 1 ? refused(400) : undefined),
		});
		expect(outcomes.map((outcome) => 'reason' in outcome)).toEqual([false, false]);
		const divided = await wordsSent([german('a', 'b', 'c', 'd'), german('e')], {
			refuse: (texts) => (texts.includes('d') ? refused(400) : undefined),
		});
		expect(divided.outcomes.map((outcome) => 'reason' in outcome)).toEqual([true, false]);
	});

	it('says which parts of an item were sent if not all were', async () => {
		const { outcomes } = await wordsSent([[...german('a', 'b', 'c', '', 'e'), ...french('f')]], {
			refuse: (texts) => (texts.includes('f') ? refused(403) : undefined),
		});
		expect(outcomes).toMatchObject([
			{
				reason: {
					reason: { failure: { status: 403 } },
					stoppedAt: { step: 'Say fr' },
					steps: [
						{ step: 'Say de (1–3, 5)', outcome: 'done' },
						{ step: 'Say de (4)', outcome: 'failed' },
						{ step: 'Say fr', outcome: 'failed' },
					],
				},
			},
		]);
	});

	it('lets the output refuse an item', async () => {
		const { outcomes } = await wordsSent([german(''), german('ja')]);
		expect(outcomes[0]).toMatchObject({ reason: { message: 'An empty word' } });
		expect(outcomes[1]).toMatchObject({ outputs: [{ lengths: [2] }] });
	});
});
