import type { JiraState } from '../jira/state';
import { objectsIn, type Json } from './api';
import { isLost, isOn, referencesOf, unknownIn } from './references';
import { keyOf, Store } from './store';

/** The lists of a repository, and the name of one entry in paths. */
const lists = [
	['commits', 'commit'],
	['branches', 'branch'],
	['pullRequests', 'pull_request'],
] as const;

export type EntityType = (typeof lists)[number][1];

const required: Readonly<Record<EntityType, readonly string[]>> = {
	commit: [
		'id',
		'message',
		'author',
		'fileCount',
		'url',
		'authorTimestamp',
		'displayId',
		'updateSequenceId',
	],
	branch: ['id', 'name', 'lastCommit', 'url', 'updateSequenceId'],
	pull_request: [
		'id',
		'status',
		'title',
		'author',
		'commentCount',
		'sourceBranch',
		'lastUpdate',
		'url',
		'displayId',
		'updateSequenceId',
	],
};

const validId = /^[A-Za-z0-9~._-]{1,1024}$/;

/** Repositories with their commits, branches and pull requests. */
export class DevelopmentStore {
	readonly repositories = new Store();

	private readonly entities = new Map<EntityType, Store>(
		lists.map(([, type]) => [type, new Store()]),
	);

	constructor(private readonly jira: JiraState) {}

	clear(): void {
		for (const store of [this.repositories, ...this.entities.values()]) store.clear();
	}

	/** Jira's objections to a request as a whole, or undefined if it accepts it. */
	refuse(repositories: readonly Json[]): string | undefined {
		if (repositories.length === 0) return 'No repositories were provided.';
		if (repositories.length > 100) return 'Too many repositories, the maximum is 100.';
		const ids = repositories.map(({ id }) => id);
		if (new Set(ids).size < ids.length) return 'Duplicate repositories were provided.';
		let total = 0;
		for (const repository of repositories) {
			for (const [list] of lists) {
				const { length } = objectsIn(repository[list]);
				if (length > 400) return `Too many ${list}, the maximum is 400.`;
				total += length;
			}
		}
		return total > 1000 ? 'Too many entities, the maximum is 1000.' : undefined;
	}

	/** Stores what can be stored, and answers like `POST /rest/devinfo/0.10/bulk`. */
	submit(repositories: readonly Json[], properties: Record<string, string>): Json {
		const accepted: Record<string, Json> = {};
		const failed: Record<string, Json> = {};
		for (const repository of repositories) {
			const id = String(repository['id']);
			const wrong = ['id', 'name', 'url', 'updateSequenceId'].filter(
				(field) => repository[field] === undefined,
			);
			if (wrong.length > 0 || !validId.test(id)) {
				failed[id] = {
					errorMessages: [{ message: `The repository is not valid: ${wrong.join(', ')}` }],
				};
				continue;
			}
			this.repositories.put({
				key: id,
				entity: withoutLists(repository),
				properties,
				sequence: Number(repository['updateSequenceId']),
			});
			const outcome = this.submitEntities(id, repository);
			accepted[id] = outcome.accepted;
			if (Object.keys(outcome.failed).length > 0) failed[id] = outcome.failed;
		}
		const all = repositories.flatMap((repository) =>
			lists.flatMap(([list]) => objectsIn(repository[list])),
		);
		return {
			acceptedDevinfoEntities: accepted,
			failedDevinfoEntities: failed,
			...unknownIn(all, this.jira),
		};
	}

	private submitEntities(repositoryId: string, repository: Json): { accepted: Json; failed: Json } {
		const accepted: Record<string, string[]> = {};
		const failed: Record<string, Json[]> = {};
		for (const [list, type] of lists) {
			for (const entity of objectsIn(repository[list])) {
				const id = String(entity['id']);
				const message = this.refuseEntity(type, entity);
				if (message !== undefined) {
					(failed[list] ??= []).push({ id, errorMessages: [{ message }] });
					continue;
				}
				(accepted[list] ??= []).push(id);
				this.store(type).put({
					key: keyOf(repositoryId, id),
					entity: { ...entity, repositoryId },
					properties: {},
					sequence: Number(entity['updateSequenceId']),
				});
			}
		}
		return { accepted, failed };
	}

	private refuseEntity(type: EntityType, entity: Json): string | undefined {
		const missing = required[type].filter((field) => entity[field] === undefined);
		if (missing.length > 0) return `Required fields are missing: ${missing.join(', ')}`;
		if (!validId.test(String(entity['id']))) return 'The ID holds characters that are not allowed.';
		const { issues, hasOthers } = referencesOf(entity);
		if (issues.length === 0 && !hasOthers) return 'No issue keys or associations were provided.';
		return isLost(entity, this.jira) ? 'Only unknown issue keys were provided.' : undefined;
	}

	/** A repository as `GET /rest/devinfo/0.10/repository/{repositoryId}` shows it. */
	repository(id: string): Json | undefined {
		const stored = this.repositories.get(id);
		if (stored === undefined) return undefined;
		const inside = lists.map(([list, type]) => [list, this.inRepository(type, id)] as const);
		return { ...stored.entity, ...Object.fromEntries(inside) };
	}

	deleteRepository(id: string, upTo: number): void {
		for (const [, type] of lists) {
			for (const entity of this.inRepository(type, id)) {
				this.store(type).delete(keyOf(id, entity['id']), upTo);
			}
		}
		this.repositories.delete(id, upTo);
	}

	deleteEntity(repositoryId: string, type: EntityType, id: string, upTo: number): void {
		this.store(type).delete(keyOf(repositoryId, id), upTo);
	}

	deleteByProperties(properties: Readonly<Record<string, string>>): void {
		for (const { key } of this.repositories.withProperties(properties)) {
			this.deleteRepository(key, Infinity);
		}
	}

	/** What is shown on an issue. */
	on(issue: { readonly id: string; readonly key: string }): Record<EntityType, Json[]> {
		const shown = (type: EntityType) => this.all(type).filter((entity) => isOn(entity, issue));
		return {
			commit: shown('commit'),
			branch: shown('branch'),
			pull_request: shown('pull_request'),
		};
	}

	all(type: EntityType): Json[] {
		return this.store(type)
			.all()
			.map(({ entity }) => entity);
	}

	private inRepository(type: EntityType, id: string): Json[] {
		return this.all(type)
			.filter(({ repositoryId }) => repositoryId === id)
			.map((entity) => ({ ...entity, repositoryId: undefined }));
	}

	private store(type: EntityType): Store {
		const store = this.entities.get(type);
		if (store === undefined) throw new Error(`There is no store for ${type}.`);
		return store;
	}
}

export function isEntityType(text: string): text is EntityType {
	return lists.some(([, type]) => type === text);
}

function withoutLists(repository: Json): Json {
	return Object.fromEntries(
		Object.entries(repository).filter(([name]) => !lists.some(([list]) => list === name)),
	);
}
