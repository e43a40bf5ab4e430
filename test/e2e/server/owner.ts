/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askJson, N8nRefusal } from './answer';
import { EditorSession, type SignIn } from './editorSession';
import { PublicApi } from './publicApi';

/** The owner's ways to access one n8n. */
export interface Owner {
	readonly signIn: SignIn;
	readonly editor: EditorSession;
	readonly api: PublicApi;
}

interface OwnerFile extends SignIn {
	readonly apiKey?: string;
}

/** What n8n tells everybody, as far as it is used here. */
interface PublicSettings {
	readonly userManagement: { readonly showSetupOnFirstLoad: boolean };
}

/**
 * Signs in as the owner whose password is in the data folder, and creates that owner if n8n has
 * none yet.
 *
 * @throws Error if the n8n in the folder belongs to somebody else
 */
export async function ownerOf(url: string, dataFolder: string): Promise<Owner> {
	const file = join(dataFolder, 'owner.json');
	const known = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as OwnerFile)
		: undefined;
	const { email, password } = known ?? newOwner();
	const signIn = { email, password };
	if (known === undefined) keep(file, signIn);
	const editor = await openEditor(url, signIn, dataFolder);
	let apiKey = known?.apiKey;
	if (apiKey === undefined || !(await isAccepted(new PublicApi(url, apiKey)))) {
		apiKey = await editor.createApiKey(`npm start ${new Date().toISOString()}`);
		keep(file, { ...signIn, apiKey });
	}
	return { signIn, editor, api: new PublicApi(url, apiKey) };
}

const newOwner = (): SignIn => ({
	email: 'mia@acme.example',
	// n8n requires a digit and a capital letter.
	password: `Jira-1-${randomBytes(6).toString('base64url')}`,
});

/** Only this computer's user may read it, because whoever signs in to n8n can run code. */
function keep(file: string, owner: OwnerFile): void {
	writeFileSync(file, JSON.stringify(owner, null, '\t'), { mode: 0o600 });
}

async function openEditor(url: string, signIn: SignIn, dataFolder: string): Promise<EditorSession> {
	const settings = await askJson({ method: 'GET', url: `${url}/rest/settings` });
	const { userManagement } = (settings.body as { data: PublicSettings }).data;
	if (userManagement.showSetupOnFirstLoad) return await EditorSession.setUpOwner(url, signIn);
	const session = await EditorSession.signIn(url, signIn).catch((error: unknown) => error);
	if (session instanceof EditorSession) return session;
	if (session instanceof N8nRefusal && session.status === 401) {
		throw new Error(
			`The n8n in ${dataFolder} belongs to somebody else: name another folder with --data.`,
		);
	}
	throw session;
}

async function isAccepted(api: PublicApi): Promise<boolean> {
	return await api.workflows().then(
		() => true,
		() => false,
	);
}
