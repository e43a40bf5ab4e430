import type { IDataObject } from 'n8n-workflow';
import { RunCancelled, type JiraRequest, type RequestFailed, type Site } from '../../../connection';
import type { Endpoint } from '../../../endpoints';
import { issueListField } from '../../../fields';
import { shared, type Combination, type PartEnd, type RunContext } from '../../../operation';
import { writtenIssue } from './issueOutput';

/** The most issues that one request puts into a sprint, an epic, the backlog or an order. */
const MOST_ISSUES = 50;

/** The issues that an operation moves, each in an output of its own. */
export function movedIssuesField() {
	return issueListField('Issues', {
		required: true,
		placeholder: 'e.g. WEB-1, WEB-2',
		description:
			'The keys, IDs or addresses of issues, separated by commas, or a list from an expression. The issues of all items share requests, up to 50 in each.',
	});
}

/** Where issues go that share requests. */
export interface MovedTogether<Input, E extends Endpoint> {
	/** Only issues of items with the same key can share a request. */
	key(input: Input): string;
	/** The request, for items with the same key. */
	request(
		issues: readonly string[],
		input: Input,
		context: RunContext<E>,
	): Promise<JiraRequest<NoInfer<E>>> | JiraRequest<NoInfer<E>>;
	/** What an issue's output says beside the issue. */
	done(input: Input, context: RunContext<E>): Promise<IDataObject>;
	/** What is done to an issue: `Add WEB-1 to the sprint`. */
	step(issue: string, input: Input): string;
	/** Whether requests follow each other, in the order of the items. */
	readonly inOrder?: boolean;
	/**
	 * Looks after a refusal at where they go. If that fails, it is the reason for all issues; otherwise one of them is at
	 * fault, which is then looked for.
	 */
	place?(input: Input, context: RunContext<E>): Promise<unknown>;
	/** Another way for issues that Jira refused together; undefined if there is none. */
	otherwise?(
		issues: readonly string[],
		input: Input,
		context: RunContext<E>,
		reason: RequestFailed,
	): Promise<ReadonlyArray<{ readonly reason: unknown } | undefined> | undefined>;
	/** What Jira's answer says against issues that it left out, by key and ID. */
	left?(body: unknown): ReadonlyMap<string, unknown>;
	/** Notes that these were done, for the requests that follow. */
	noted?(issues: readonly string[], input: Input, context: RunContext<E>): void;
}

interface Part<Input> {
	readonly issue: string;
	readonly input: Input;
}

/** Issues of all items go to their places in requests of 50. */
export function movedTogether<
	Input extends { readonly issues: readonly string[] },
	E extends Endpoint,
>(together: MovedTogether<Input, E>): Combination<Input, E> {
	const { key, request, done, step, inOrder = false, place, otherwise, left, noted } = together;
	return shared<Input, Part<Input>, PartEnd<IDataObject>, E>({
		parts: (input) => [...new Set(input.issues)].map((issue) => ({ issue, input })),
		key: ({ input }) => key(input),
		order: () => (inOrder ? { is: 'issues', follows: 'issues' } : { is: 'issues' }),
		open: (first) => roomFor(first.issue),
		request: async (parts, _site, context) => {
			const issues = issuesOf(parts);
			const made = await request(issues, inputOf(parts), context);
			return issues.length === 1 ? { ...made, writesIssue: issues[0] as string } : made;
		},
		answers: async (body, parts, context) => {
			const said = left?.(body);
			const moved = issuesOf(parts).filter((issue) => !said?.has(issue));
			noted?.(moved, inputOf(parts), context);
			const answer = { answer: await done(inputOf(parts), context) };
			return parts.map(({ issue }) => (said?.has(issue) ? { reason: said.get(issue) } : answer));
		},
		refused: async (reason, parts, context) => {
			const input = inputOf(parts);
			const issues = issuesOf(parts);
			const ends = await otherwise?.(issues, input, context, reason);
			if (ends !== undefined) {
				const byIssue = new Map(issues.map((issue, index) => [issue, ends[index]]));
				const answer = { answer: { answer: await done(input, context) } };
				return parts.map(({ issue }) => byIssue.get(issue) ?? answer);
			}
			const looked = place?.(input, context) ?? Promise.resolve();
			return await looked.then(
				() => 'halves' as const,
				(failed: unknown) => {
					if (failed instanceof RunCancelled) throw failed;
					return parts.map(() => ({ reason: failed }));
				},
			);
		},
		step: ({ issue, input }) => step(issue, input),
		outcome: (end) => ('answer' in end ? 'done' : 'failed'),
		output: (ends, { issues }, site) => outputsOf(ends, [...new Set(issues)], site),
	});
}

function roomFor(first: string) {
	const issues = new Set([first]);
	return {
		tryAdd: ({ issue }: Part<unknown>) => {
			if (issues.size >= MOST_ISSUES && !issues.has(issue)) return false;
			issues.add(issue);
			return true;
		},
		get isFull() {
			return issues.size >= MOST_ISSUES;
		},
	};
}

/** Requests must not name an issue twice. */
function issuesOf(parts: ReadonlyArray<Part<unknown>>): string[] {
	return [...new Set(parts.map(({ issue }) => issue))];
}

function inputOf<Input>([first]: ReadonlyArray<Part<Input>>): Input {
	return (first as Part<Input>).input;
}

function outputsOf(
	ends: ReadonlyArray<PartEnd<IDataObject>>,
	issues: readonly string[],
	site: Site,
): IDataObject[] {
	return ends.map((end, index) => {
		if ('reason' in end) throw end.reason;
		return writtenIssue(issues[index] ?? '', end.answer, site);
	});
}
