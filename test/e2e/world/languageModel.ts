/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import fastify from 'fastify';

/** A tool as an AI agent offers it to the model. */
export interface OfferedTool {
	readonly name: string;
	readonly description: string;
	readonly parameters: { readonly properties: Readonly<Record<string, unknown>> };
}

/** A language model on loopback that calls the first tool that it is offered, and then ends. */
export interface LanguageModel {
	/** With the path of the API, as n8n's OpenAI credential wants it. */
	readonly url: string;
	/** The tools of the last request. */
	offered(): readonly OfferedTool[];
	/** What the tools answered, as the model got it. */
	answers(): readonly string[];
	/** The arguments of the next call. */
	willCallWith(values: Readonly<Record<string, unknown>>): void;
	close(): Promise<void>;
}

interface ChatRequest {
	readonly stream?: boolean;
	readonly tools?: ReadonlyArray<{ readonly function: OfferedTool }>;
	readonly messages: ReadonlyArray<{ readonly role: string; readonly content: unknown }>;
}

/** Source: platform.openai.com, "Chat Completions API". */
export async function startLanguageModel(): Promise<LanguageModel> {
	let tools: readonly OfferedTool[] = [];
	let answers: readonly string[] = [];
	let values: Readonly<Record<string, unknown>> = {};
	const server = fastify();
	server.post<{ Body: ChatRequest }>('/v1/chat/completions', async ({ body }) => {
		tools = (body.tools ?? []).map((tool) => tool.function);
		answers = body.messages
			.filter(({ role }) => role === 'tool')
			.map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)));
		const [first] = tools;
		const calls = first !== undefined && answers.length === 0;
		const message = calls
			? {
					role: 'assistant',
					content: null,
					tool_calls: [
						{
							id: 'call_1',
							type: 'function',
							function: { name: first.name, arguments: JSON.stringify(values) },
						},
					],
				}
			: { role: 'assistant', content: 'Done.' };
		return {
			id: 'chat_1',
			object: 'chat.completion',
			created: 0,
			model: 'stand-in',
			choices: [{ index: 0, message, finish_reason: calls ? 'tool_calls' : 'stop' }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		};
	});
	const address = await server.listen({ host: '127.0.0.1', port: 0 });
	return {
		url: `${address}/v1`,
		offered: () => tools,
		answers: () => answers,
		willCallWith: (next) => {
			values = next;
		},
		close: async () => {
			await server.close();
		},
	};
}
