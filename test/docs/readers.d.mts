/**
 * Declarations of what the samples of the documentation use: the reader's own functions, and other packages. The samples are
 * compiled with it; nothing here is the package's, but for the global of the single file.
 */
import type { KalturaPlayerElement as Element } from 'kaltura-player-element';
import type { DOMPurify as Purify } from 'dompurify';

declare global {
  /* The single file's global, and a tag of the page. */
  const KalturaPlayerElement: typeof Element;
  const player: Element;
  const element: Element;

  /* The reader's server. */
  function isSignedIn(request: Request): Promise<boolean>;
  function mayWatch(viewer: unknown, entryId: string | undefined): boolean;

  /* The reader's editors and sanitizers. */
  const oldEmbedCode: string;
  const DOMPurify: Purify;
  const tinymce: { init(settings: Record<string, unknown>): void };
  const editor: import('@tiptap/core').Editor;
  const ClassicEditor: { create(element: HTMLElement | null, settings: Record<string, unknown>): Promise<unknown> };
  const sanitizeHtml: {
    (html: string, settings: { allowedTags: string[]; allowedAttributes: Record<string, readonly unknown[]> }): string;
    readonly defaults: { readonly allowedTags: string[]; readonly allowedAttributes: Record<string, readonly unknown[]> };
  };

  namespace NodeJS {
    interface ProcessEnv {
      KALTURA_PARTNER_ID: string;
      KALTURA_SECRET: string;
    }
  }
}
