import { askJson } from './answer';

/** A credential as the public API returns it, without secrets. */
export interface StoredCredential {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

/** A workflow as n8n exports it. */
export interface WorkflowFile {
	readonly name: string;
	readonly nodes: readonly WorkflowNode[];
	readonly connections: Readonly<Record<string, unknown>>;
	readonly settings?: Readonly<Record<string, unknown>>;
}

/** A node in a workflow file, as far as it is used here. */
export interface WorkflowNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly credentials?: Readonly<Record<string, { id: string; name: string }>>;
	readonly [more: string]: unknown;
}

/** n8n's public API (docs.n8n.io, "n8n public REST API"). */
export class PublicApi {
	constructor(
		private readonly url: string,
		/** Whoever has it may do everything in this n8n. */
		readonly apiKey: string,
	) {}

	/** @param path below `/api/v1/` */
	async ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
		const answer = await askJson({
			method,
			url: `${this.url}/api/v1/${path}`,
			headers: { 'X-N8N-API-KEY': this.apiKey },
			body,
		});
		return answer.body as Body;
	}

	async createCredential(
		type: string,
		name: string,
		data: Readonly<Record<string, unknown>>,
	): Promise<StoredCredential> {
		return await this.ask('POST', 'credentials', { type, name, data });
	}

	/** Changes the data of a stored credential; a connected OAuth2 credential stays connected. */
	async updateCredential(id: string, data: Readonly<Record<string, unknown>>): Promise<void> {
		await this.ask('PATCH', `credentials/${encodeURIComponent(id)}`, { data, isPartialData: true });
	}

	async deleteCredential(id: string): Promise<void> {
		await this.ask('DELETE', `credentials/${encodeURIComponent(id)}`);
	}

	/** Up to 250, which is more than anybody creates here. */
	async credentials(): Promise<readonly StoredCredential[]> {
		const { data } = await this.ask<{ data: StoredCredential[] }>('GET', 'credentials?limit=250');
		return data;
	}

	async workflows(): Promise<ReadonlyArray<{ id: string; name: string }>> {
		const { data } = await this.ask<{ data: Array<{ id: string; name: string }> }>(
			'GET',
			'workflows?limit=250',
		);
		return data;
	}

	async createWorkflow(workflow: WorkflowFile): Promise<{ id: string }> {
		const { name, nodes, connections, settings = {} } = workflow;
		return await this.ask('POST', 'workflows', { name, nodes, connections, settings });
	}

	/** Activates a workflow: its webhooks answer from now on. */
	async activateWorkflow(id: string): Promise<void> {
		await this.ask('POST', `workflows/${encodeURIComponent(id)}/activate`);
	}

	/** Deactivates a workflow: its webhooks are removed. */
	async deactivateWorkflow(id: string): Promise<void> {
		await this.ask('POST', `workflows/${encodeURIComponent(id)}/deactivate`);
	}

	/** Replaces a workflow; an active one is activated again with what is new. */
	async updateWorkflow(id: string, workflow: WorkflowFile): Promise<void> {
		const { name, nodes, connections, settings = {} } = workflow;
		const body = { name, nodes, connections, settings };
		await this.ask('PUT', `workflows/${encodeURIComponent(id)}`, body);
	}

	async deleteWorkflow(id: string): Promise<void> {
		await this.ask('DELETE', `workflows/${encodeURIComponent(id)}`);
	}
}
