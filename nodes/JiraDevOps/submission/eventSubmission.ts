import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../operation';
import type { Deleted, EventFacts, Found, FoundRepository } from '../events/eventFacts';
import { build, deployment, developmentInformation, featureFlag, type EntityKind } from '../kinds';
import { branchDeletion, pullRequestDeletion } from '../kinds/deletion';
import { MOST_ASSOCIATED } from '../limits/limit';
import { issueKeysIn, type KeySearch } from '../readings/issueKeys';
import { isRecord } from '../readings/json';
import { lastCommitWithIssues, withIssues } from './issueAssociation';
import type { Parcel } from './submission';

/** Which parts of an event's data to send. */
export interface EventSelection {
	/** The kinds of data that are sent; the others are left out. */
	readonly kinds: readonly EntityKind[];
	/** The issues, where the user names them; else they are looked for. */
	readonly issues: readonly string[];
	readonly search: KeySearch;
	/** The type of every environment, where the user sets it. */
	readonly environmentType?: string | undefined;
	readonly frame: IDataObject;
}

/** The data of an event to send, or why there is none. */
export type EventParcels =
	| { readonly parcels: readonly Parcel[] }
	| { readonly nothing: string; readonly isWithoutIssue: boolean };

/** An event's data of one kind. */
interface Told {
	readonly parcel: Parcel;
	/** The number of entities, with or without issues. */
	readonly count: number;
	/** Where issues were looked for. */
	readonly texts: ReadonlyArray<string | undefined>;
}

/** The kinds that delete development information. */
const DELETIONS: readonly EntityKind[] = [branchDeletion, pullRequestDeletion];

/** How many texts a message quotes, and how much of each. */
const MOST_QUOTED = 3;
const LONGEST_QUOTE = 60;

/** Finds the issues of an event's data, and leaves out data without issues. */
export function eventParcels(facts: EventFacts, selection: EventSelection): EventParcels {
	const told = [
		toldSingles(build, facts.builds, 100, selection),
		toldDeployments(facts, selection),
		toldRepositories(facts, selection),
		toldDeletions(branchDeletion, facts.deletedBranches),
		toldDeletions(pullRequestDeletion, withoutIssuesNow(facts, selection)),
		toldSingles(featureFlag, facts.flags, 100, selection),
	].filter(({ parcel: { kind } }) =>
		selection.kinds.includes(DELETIONS.includes(kind) ? developmentInformation : kind),
	);
	if (told.every(({ count }) => count === 0)) {
		const because = facts.because === undefined ? '' : `: ${facts.because}`;
		return {
			nothing: `${facts.name} contains no ${namesOf(selection.kinds)}${because}`,
			isWithoutIssue: false,
		};
	}
	const parcels = told.map(({ parcel }) => parcel).filter(({ entities }) => entities.length > 0);
	if (parcels.length > 0) return { parcels };
	const texts = told.flatMap((one) => one.texts);
	return { nothing: `${facts.name} names no issue${quoted(texts)}`, isWithoutIssue: true };
}

/** Refuses an item that names no issue. */
export function withoutIssue(sentence: string): ItemRefused {
	return new ItemRefused(
		sentence,
		"Put the issue key into the branch, the commit message, the title or the description, enter it in 'Issue Keys', or turn on 'Pass On Without Known Issue' in the options.",
	);
}

function toldSingles(
	kind: EntityKind,
	found: readonly Found[] = [],
	mostKeys: number,
	selection: EventSelection,
): Told {
	return {
		parcel: { kind, frame: selection.frame, entities: placed(found, mostKeys, selection) },
		count: found.length,
		texts: found.flatMap(({ texts }) => texts),
	};
}

function toldDeployments({ deployments }: EventFacts, selection: EventSelection): Told {
	const told = toldSingles(deployment, deployments, 0, selection);
	const { environmentType: type } = selection;
	if (type === undefined) return told;
	const entities = told.parcel.entities.map((entity) => ({
		...entity,
		environment: { ...(entity['environment'] as IDataObject), type },
	}));
	return { ...told, parcel: { ...told.parcel, entities } };
}

function toldRepositories({ repositories = [] }: EventFacts, selection: EventSelection): Told {
	const inside = repositories.flatMap(({ branches = [], pullRequests = [], commits = [] }) => [
		...branches,
		...pullRequests,
		...commits,
	]);
	return {
		parcel: {
			kind: developmentInformation,
			frame: selection.frame,
			entities: repositories.flatMap((repository) => placedRepository(repository, selection)),
		},
		count: inside.length,
		texts: inside.flatMap(({ texts }) => texts),
	};
}

/** Deletions need no issue. */
function toldDeletions(kind: EntityKind, deleted: readonly Deleted[] = []): Told {
	const entities = deleted.map((one): IDataObject => ({ ...one }));
	return { parcel: { kind, frame: {}, entities }, count: entities.length, texts: [] };
}

/**
 * The pull requests that lost their last issue in an edit. Jira keeps the earlier issues, so the pull requests are
 * removed from them. Source: Atlassian's app for GitHub does so for titles.
 */
function withoutIssuesNow(
	{ repositories = [] }: EventFacts,
	{ issues, search }: EventSelection,
): Deleted[] {
	if (issues.length > 0) return [];
	return repositories.flatMap(({ repository, pullRequests = [] }) =>
		pullRequests
			.filter(({ texts, formerTexts = [] }) => {
				return keysIn(texts, search).length === 0 && keysIn(formerTexts, search).length > 0;
			})
			.map(({ entity }) => ({
				repositoryId: String(repository['id']),
				id: String(entity['id']),
				time: Number(entity['updateSequenceId']),
			})),
	);
}

/** Entities with their issues; entities without issues are left out. */
function placed(
	found: readonly Found[],
	mostKeys: number,
	{ issues, search }: EventSelection,
): IDataObject[] {
	return found.flatMap(({ entity, texts }): IDataObject[] => {
		const keys = issues.length > 0 ? issues : keysIn(texts, search);
		return keys.length === 0 ? [] : [withIssues(entity, keys, mostKeys)];
	});
}

/** The keys in texts, up to Jira's limit for one entity. */
function keysIn(texts: ReadonlyArray<string | undefined>, search: KeySearch): string[] {
	const known = texts.filter((text) => text !== undefined);
	return issueKeysIn(known, search).slice(0, MOST_ASSOCIATED);
}

/** A repository with those of its commits, branches and pull requests that have issues; none when there are none. */
function placedRepository(found: FoundRepository, selection: EventSelection): IDataObject[] {
	const commits = placed(found.commits ?? [], 500, selection);
	const branches = placed(found.branches ?? [], 500, selection);
	const pullRequests = placed(found.pullRequests ?? [], 500, selection);
	if (commits.length + branches.length + pullRequests.length === 0) return [];
	return [
		{
			...found.repository,
			...(commits.length > 0 && { commits }),
			...(branches.length > 0 && {
				branches: branches.map((branch) => withLastCommit(branch, selection.search)),
			}),
			...(pullRequests.length > 0 && { pullRequests }),
		},
	];
}

/** Jira also requires issues for the last commit of a branch: its own, or those of the branch. */
function withLastCommit(branch: IDataObject, search: KeySearch): IDataObject {
	const { lastCommit } = branch;
	if (!isRecord(lastCommit)) return branch;
	const own = keysIn([String(lastCommit['message'] ?? '')], search);
	return { ...branch, lastCommit: lastCommitWithIssues(branch, lastCommit, own) };
}

function namesOf(kinds: readonly EntityKind[]): string {
	return kinds
		.map((kind) => (kind === developmentInformation ? 'commit, branch or pull request' : kind.name))
		.join(', ');
}

/** The first texts in which no issue was found, for a message. */
function quoted(texts: ReadonlyArray<string | undefined>): string {
	const shown = [...new Set(texts)]
		.filter((text) => text !== undefined)
		.slice(0, MOST_QUOTED)
		.map((text) => {
			const [line = ''] = text.trim().split('\n');
			return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}"`;
		});
	return shown.length === 0 ? '' : `: ${shown.join(', ')}`;
}
