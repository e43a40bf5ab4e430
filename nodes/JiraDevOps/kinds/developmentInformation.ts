import type { IDataObject } from 'n8n-workflow';
import { call } from '../../connection';
import type { SharedRequest } from '../../operation';
import {
	MOST_DEVELOPMENT_ENTITIES,
	MOST_OF_A_REPOSITORY,
	repositoryLimits,
} from '../limits/tables';
import { at, isRecord, listAt, textAt } from '../readings/json';
import { ENTITY_DELETION } from './deletion';
import { messagesIn, reasonsIn, unknownIssuesIn } from './associations';
import type { EntityKind, Verdict } from './entityKind';
import { newestOfEach, replaces } from './newest';
import { verdictOf } from './verdict';

/** The lists of a repository, and the name of one entry of each. */
const LISTS = [
	['commits', 'commit'],
	['branches', 'branch'],
	['pullRequests', 'pull request'],
] as const;

type ListName = (typeof LISTS)[number][0];

const SUBMISSION = 'POST /rest/devinfo/0.10/bulk';

/** The most repositories of one request. */
const MOST_REPOSITORIES = 100;

/**
 * Commits, branches and pull requests, grouped by repository. Source: {@link SUBMISSION}: 100 repositories, 400
 * commits, branches and pull requests of each, 1000 of them in total, none twice.
 */
export const developmentInformation: EntityKind = {
	name: 'repository',
	step: 'Send repository',
	endpoints: [SUBMISSION, ENTITY_DELETION],
	listName: 'repositories',
	limits: repositoryLimits,
	split: splitRepository,
	open: (first) => new Room(first),
	request: (frame, repositories) =>
		call(SUBMISSION, { body: { ...frame, repositories: mergedRepositories(repositories) } }),
	verdicts: (body, repositories) => {
		const unknown = unknownIssuesIn(body);
		const sentOf = new Map(
			mergedRepositories(repositories).flatMap((repository) =>
				LISTS.flatMap(([list]) =>
					entitiesOf(repository, list).map((entity) => [placeOf(repository, list, entity), entity]),
				),
			),
		);
		return repositories.map((repository) =>
			repositoryVerdicts(body, repository, unknown, (list, entity) =>
				sentOf.get(placeOf(repository, list, entity)),
			),
		);
	},
};

function idOf({ id }: IDataObject): string {
	return String(id);
}

function placeOf(repository: IDataObject, list: ListName, entity: IDataObject): string {
	return JSON.stringify([idOf(repository), list, idOf(entity)]);
}

function entitiesOf(repository: IDataObject, list: ListName): readonly IDataObject[] {
	return listAt(repository, list).filter(isRecord) as IDataObject[];
}

/** Slices of a repository's lists that each fit into a request; a repository that fits stays whole. */
function splitRepository(repository: IDataObject): IDataObject[] {
	const counts = LISTS.map(([list]) => entitiesOf(repository, list).length);
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (Math.max(...counts) <= MOST_OF_A_REPOSITORY && total <= MOST_DEVELOPMENT_ENTITIES) {
		return [repository];
	}
	const itself = Object.fromEntries(
		Object.entries(repository).filter(([name]) => !LISTS.some(([list]) => list === name)),
	);
	return LISTS.flatMap(([list]) => {
		const entities = entitiesOf(repository, list);
		const slices = Math.ceil(entities.length / MOST_OF_A_REPOSITORY);
		return Array.from({ length: slices }, (_, index) => ({
			...itself,
			[list]: entities.slice(index * MOST_OF_A_REPOSITORY, (index + 1) * MOST_OF_A_REPOSITORY),
		}));
	});
}

/** How full a request is: repositories, entities in each list of each repository, entities in total. */
class Room implements SharedRequest<IDataObject> {
	private readonly taken = new Map<string, Record<ListName, Set<string>>>();

	private total = 0;

	constructor(first: IDataObject) {
		this.add(first);
	}

	get isFull(): boolean {
		return this.total >= MOST_DEVELOPMENT_ENTITIES;
	}

	tryAdd(repository: IDataObject): boolean {
		if (!this.hasRoomFor(repository)) return false;
		this.add(repository);
		return true;
	}

	private hasRoomFor(repository: IDataObject): boolean {
		const known = this.taken.get(idOf(repository));
		if (known !== undefined && repository['id'] === undefined) return false;
		if (known === undefined && this.taken.size >= MOST_REPOSITORIES) return false;
		let more = 0;
		for (const [list] of LISTS) {
			const ids = known?.[list];
			const entities = entitiesOf(repository, list);
			if (ids?.has('undefined') && entities.some(({ id }) => id === undefined)) return false;
			const added = entities.filter((entity) => !ids?.has(idOf(entity))).length;
			if ((ids?.size ?? 0) + added > MOST_OF_A_REPOSITORY) return false;
			more += added;
		}
		return this.total + more <= MOST_DEVELOPMENT_ENTITIES;
	}

	private add(repository: IDataObject): void {
		const id = idOf(repository);
		const lists = this.taken.get(id) ?? {
			commits: new Set(),
			branches: new Set(),
			pullRequests: new Set(),
		};
		this.taken.set(id, lists);
		for (const [list] of LISTS) {
			const before = lists[list].size;
			for (const entity of entitiesOf(repository, list)) lists[list].add(idOf(entity));
			this.total += lists[list].size - before;
		}
	}
}

/** Each repository once: its newest description, with the newest of each commit, branch and pull request of all its parts. */
function mergedRepositories(repositories: readonly IDataObject[]): IDataObject[] {
	const merged = new Map<string, IDataObject>();
	for (const repository of repositories) {
		const id = idOf(repository);
		const known = merged.get(id);
		merged.set(id, known === undefined ? repository : mergedRepository(known, repository));
	}
	return [...merged.values()];
}

function mergedRepository(one: IDataObject, other: IDataObject): IDataObject {
	const itself = replaces(other, one) ? { ...one, ...other } : { ...other, ...one };
	const lists = LISTS.flatMap(([list]) => {
		const entities = [...entitiesOf(one, list), ...entitiesOf(other, list)];
		return entities.length > 0 ? [[list, newestOfEach(entities, idOf)]] : [];
	});
	return { ...itself, ...(Object.fromEntries(lists) as IDataObject) };
}

/**
 * The outcome of a repository and of everything in it.
 *
 * @param sentOf the sent version of a commit, branch or pull request: the newest in the request
 */
function repositoryVerdicts(
	body: unknown,
	repository: IDataObject,
	unknown: ReadonlySet<string>,
	sentOf: (list: ListName, entity: IDataObject) => unknown,
): Verdict[] {
	const repositoryId = idOf(repository);
	const accepted = at(body, 'acceptedDevinfoEntities', repositoryId);
	const failed = at(body, 'failedDevinfoEntities', repositoryId);
	const ofAll = messagesIn(at(failed, 'errorMessages'));
	const inside = LISTS.flatMap(([list, name]) => {
		const reasons = new Map(
			listAt(failed, list).map((entry) => [
				textAt(entry, 'id') ?? '',
				reasonsIn(at(entry, 'errorMessages')),
			]),
		);
		const named = new Set(listAt(accepted, list).map(String));
		return entitiesOf(repository, list).map((entity) => {
			const id = idOf(entity);
			return verdictOf({ entity: name, repositoryId, id }, sentOf(list, entity), {
				isNamed: named.has(id),
				reasons: [...ofAll, ...(reasons.get(id) ?? [])],
				unknown,
			});
		});
	});
	return inside.length > 0
		? inside
		: [
				verdictOf({ entity: 'repository', repositoryId }, repository, {
					isNamed: isRecord(accepted),
					reasons: ofAll,
					unknown,
				}),
			];
}
