import type { JiraState } from '../jira/state';
import type { Json } from './api';
import { DevelopmentStore, type EntityType } from './developmentStore';
import { entityKey, kinds, type Kind, type KindName } from './kinds';
import { isLost, isOn, referencesOf, unknownIn } from './references';
import { Store } from './store';

/** The workspaces of tools that are linked with the site, by API. */
export type WorkspaceApi = 'operations' | 'security';

/** What the development panel of an issue shows. */
export type Development = Record<KindName | EntityType, Json[]>;

/** Everything that development tools have sent to one Jira. */
export class DevOpsState {
	readonly development: DevelopmentStore;

	/** By id, when they were linked, in milliseconds since 1970. */
	readonly workspaces: Readonly<Record<WorkspaceApi, Map<string, number>>> = {
		operations: new Map(),
		security: new Map(),
	};

	private readonly stores = new Map<KindName, Store>(kinds.map(({ name }) => [name, new Store()]));

	constructor(
		private readonly jira: JiraState,
		readonly clock: () => number,
	) {
		this.development = new DevelopmentStore(jira);
	}

	/** Forgets everything that tools have sent. */
	clear(): void {
		for (const store of this.stores.values()) store.clear();
		for (const linked of Object.values(this.workspaces)) linked.clear();
		this.development.clear();
	}

	store(name: KindName): Store {
		const store = this.stores.get(name);
		if (store === undefined) throw new Error(`There is no store for ${name}.`);
		return store;
	}

	/** Everything of one kind. */
	all(name: KindName): Json[] {
		return this.store(name)
			.all()
			.map(({ entity }) => entity);
	}

	/** Everything that is shown on an issue; nothing for one that does not exist. */
	onIssue(keyOrId: string): Development {
		const issue = this.jira.issues.byIdOrKey(keyOrId) ?? { id: '', key: '' };
		const shown = kinds.map(({ name }) => [
			name,
			this.all(name).filter((entity) => isOn(entity, issue)),
		]);
		return {
			...(Object.fromEntries(shown) as Record<KindName, Json[]>),
			...this.development.on(issue),
		};
	}

	/** Stores the entities that can be stored, and answers like the bulk operation of their kind. */
	submit(kind: Kind, entities: readonly Json[], properties: Record<string, string>): Json {
		const accepted: unknown[] = [];
		const rejected: Array<{ key: Json; message: string }> = [];
		for (const entity of entities) {
			const parts = kind.keyPartsOf(entity);
			const key = Object.fromEntries(kind.keyParts.map((part, index) => [part, parts[index]]));
			const message = this.refuse(kind, entity);
			if (message !== undefined) {
				rejected.push({ key, message });
				continue;
			}
			accepted.push(kind.answer.full ? key : parts[0]);
			this.store(kind.name).put({
				key: entityKey(kind, entity),
				entity,
				properties,
				sequence: Number(entity[kind.sequenceField]),
			});
		}
		const errors = (message: string) => [{ message }];
		return {
			[kind.answer.accepted]: accepted,
			[kind.answer.rejected]: kind.answer.full
				? rejected.map(({ key, message }) => ({ key, errors: errors(message) }))
				: Object.fromEntries(rejected.map(({ key, message }) => [key['id'], errors(message)])),
			...unknownIn(entities, this.jira),
		};
	}

	/** Why one entity is not stored. */
	private refuse(kind: Kind, entity: Json): string | undefined {
		const needed = [...kind.required, kind.sequenceField];
		const missing = needed.filter((field) => entity[field] === undefined);
		if (missing.length > 0) return `Required fields are missing: ${missing.join(', ')}`;
		for (const [field, words] of Object.entries(kind.words)) {
			if (!words.includes(String(entity[field])))
				return `${field} must be one of ${words.join(', ')}`;
		}
		for (const [field, most] of Object.entries(kind.longest)) {
			const value = entity[field];
			if (typeof value === 'string' && value.length > most) {
				return `${field} must not be longer than ${most} characters`;
			}
		}
		const { issues, hasOthers } = referencesOf(entity);
		if (kind.needsAssociation && issues.length === 0 && !hasOthers) {
			return 'No issue keys or associations were provided.';
		}
		return isLost(entity, this.jira) ? 'Only unknown issue keys were provided.' : undefined;
	}
}
