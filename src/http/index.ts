// Http: screening as a service, in the shapes that existing clients speak.
export { createApp } from './app.ts';
export { type ServeOptions, serve } from './serve.ts';
