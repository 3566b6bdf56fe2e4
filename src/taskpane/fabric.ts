// Imported before any Fabric module: without this, Fabric asks a Microsoft server for the Segoe UI font.
interface FabricWindow {
  FabricConfig?: { fontBaseUrl: string };
}

(window as unknown as FabricWindow).FabricConfig = { fontBaseUrl: '' };

export {};
