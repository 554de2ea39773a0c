// What the type check must be told about the page: names that its own scripts put on the window, the module that the
// compiler of C++ makes, and that an Element of ours is always an HTML element.
interface Window { handrail: any; handrailEarly: any; handrailPhrases: (root: Node) => void }
interface Element { dataset: DOMStringMap; checked: boolean; focus(options?: FocusOptions): void; click(): void }
interface EventTarget { matches?(selector: string): boolean; closest?(selector: string): Element | null }
declare module "qr/decode.js" { export const decodeQR: (image: ImageData) => string }
declare module "*/canvas.mjs" { const create: (options: object) => Promise<any>; export default create }
