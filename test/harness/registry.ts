import {
	injectDomainRestrictionFields,
	NodeHelpers,
	type ICredentialType,
	type IDataObject,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import { HttpRequestStandIn, ItemSource } from './builtInNodes';
import { OAuth2Base } from './oAuth2Base';

export type AnyNodeType = INodeType | IVersionedNodeType;

export interface PackageTypes {
	/** Prefix of the full node names: the package that the nodes come from. */
	packageName: string;
	nodes: readonly AnyNodeType[];
	credentials: readonly ICredentialType[];
}

const supportsCredential = (node: AnyNodeType, type: string): boolean => {
	const versions = 'nodeVersions' in node ? Object.values(node.nodeVersions) : [node];
	return versions.some(({ description }) =>
		(description.credentials ?? []).some(({ name }) => name === type),
	);
};

/** The node types and credential types that an engine knows, as n8n knows them after loading. */
export class TypeRegistry implements INodeTypes {
	private readonly nodes = new Map<string, AnyNodeType>();

	private readonly credentialTypes = new Map<string, ICredentialType>();

	constructor(packages: readonly PackageTypes[]) {
		const builtIn: PackageTypes = {
			packageName: 'n8n-nodes-base',
			nodes: [new ItemSource(), new HttpRequestStandIn()],
			credentials: [new OAuth2Base()],
		};
		for (const { packageName, nodes, credentials } of [builtIn, ...packages]) {
			for (const node of nodes) this.nodes.set(`${packageName}.${node.description.name}`, node);
			for (const type of credentials) {
				// n8n adds the "Allowed HTTP Request Domains" fields to each type that signs requests.
				type.properties = injectDomainRestrictionFields(type);
				this.credentialTypes.set(type.name, type);
			}
		}
	}

	/**
	 * The full name of a node type: `jira` → `n8n-nodes-jira-platform.jira`.
	 *
	 * @throws Error when no node or more than one node has this name
	 */
	fullNodeName(name: string): string {
		if (this.nodes.has(name)) return name;
		const matches = [...this.nodes.keys()].filter((full) => full.endsWith(`.${name}`));
		const [match] = matches;
		if (match !== undefined && matches.length === 1) return match;
		throw new Error(
			`There is no node type '${name}'. Known: ${[...this.nodes.keys()].sort().join(', ')}`,
		);
	}

	getByName(name: string): AnyNodeType {
		const node = this.nodes.get(this.fullNodeName(name));
		if (node === undefined) throw new Error(`There is no node type '${name}'.`);
		return node;
	}

	getByNameAndVersion(name: string, version?: number): INodeType {
		return NodeHelpers.getVersionedNodeType(this.getByName(name), version);
	}

	getKnownTypes(): IDataObject {
		return Object.fromEntries([...this.nodes.keys()].map((name) => [name, {}]));
	}

	/** @throws Error when there is no such credential type */
	credentialType(name: string): ICredentialType {
		const type = this.credentialTypes.get(name);
		if (type === undefined) {
			throw new Error(
				`There is no credential type '${name}'. Known: ${this.credentialTypeNames().join(', ')}`,
			);
		}
		return type;
	}

	credentialTypeNames(): string[] {
		return [...this.credentialTypes.keys()].sort();
	}

	/** The types that a credential type extends, directly or through others. */
	parentTypes(name: string): string[] {
		const parents = this.credentialType(name).extends ?? [];
		return [...parents, ...parents.flatMap((parent) => this.parentTypes(parent))];
	}

	/** Full names of the nodes that can use a credential type. */
	supportedNodes(type: string): string[] {
		return [...this.nodes]
			.filter(([, node]) => supportsCredential(node, type))
			.map(([name]) => name);
	}

	/** All fields of a credential type, inherited ones included. */
	credentialProperties(name: string): INodeProperties[] {
		const type = this.credentialType(name);
		if (type.extends === undefined) return type.properties;
		const merged: INodeProperties[] = [];
		for (const parent of type.extends) {
			NodeHelpers.mergeNodeProperties(merged, this.credentialProperties(parent));
		}
		NodeHelpers.mergeNodeProperties(merged, type.properties);
		return merged;
	}
}

/** A registry of hand-picked node and credential types, for tests of individual features. */
export const typesOf = (types: Partial<PackageTypes>): TypeRegistry =>
	new TypeRegistry([{ packageName: 'n8n-nodes-test', nodes: [], credentials: [], ...types }]);
