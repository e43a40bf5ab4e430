import { randomUUID } from 'node:crypto';
import { deepCopy, type ICredentialDataDecryptedObject } from 'n8n-workflow';

/**
 * A credential as n8n has it in its database: an id, a name, and data that renewals change.
 * If several runs get the same instance, they share it, as two executions in n8n do.
 */
export class StoredCredential {
	readonly id: string;

	readonly name: string;

	/** How many times n8n has stored new data, of any kind. */
	updates = 0;

	private current: ICredentialDataDecryptedObject;

	constructor(
		readonly type: string,
		data: ICredentialDataDecryptedObject,
		{ id = randomUUID(), name = `Test ${type}` }: { id?: string; name?: string } = {},
	) {
		this.id = id;
		this.name = name;
		this.current = deepCopy(data);
	}

	/** A copy of the stored data: expressions not resolved, defaults not filled in. */
	get data(): ICredentialDataDecryptedObject {
		return deepCopy(this.current);
	}

	store(data: ICredentialDataDecryptedObject): void {
		this.current = deepCopy(data);
		this.updates += 1;
	}
}

/** Credential data by type name; an instance of {@link StoredCredential} is used directly. */
export type CredentialsByType = Readonly<
	Record<string, ICredentialDataDecryptedObject | StoredCredential>
>;

/** The credentials that one workflow may use. */
export class CredentialStore {
	private readonly byId = new Map<string, StoredCredential>();

	private readonly byData = new Map<object, StoredCredential>();

	/** Adds a credential; passing the same data object twice adds it only once. */
	add(type: string, data: ICredentialDataDecryptedObject | StoredCredential): StoredCredential {
		const known = data instanceof StoredCredential ? data : this.byData.get(data);
		const credential =
			known?.type === type
				? known
				: new StoredCredential(type, data instanceof StoredCredential ? data.data : data);
		this.byData.set(data, credential);
		this.byId.set(credential.id, credential);
		return credential;
	}

	/** @throws Error when the workflow has no such credential, as n8n does for a deleted one */
	find(id: string | null, type: string): StoredCredential {
		const credential = id === null ? undefined : this.byId.get(id);
		if (credential?.type !== type) {
			throw new Error(`Credential with ID "${id}" does not exist for type "${type}".`);
		}
		return credential;
	}

	all(): StoredCredential[] {
		return [...this.byId.values()];
	}
}
