using System.Reflection;

namespace Fluxor;

public sealed class FluxorOptions
{
    internal List<Assembly> Assemblies { get; } = [];

    public FluxorOptions ScanAssemblies(Assembly assembly, params Assembly[] others)
    {
        Assemblies.AddRange([assembly, .. others]);
        return this;
    }
}

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddFluxor(this IServiceCollection services, Action<FluxorOptions> configure)
    {
        var (options, wiring) = (new FluxorOptions(), new Wiring());
        configure(options);
        options.Assemblies.ForEach(wiring.Scan);
        foreach (var effects in wiring.EffectClasses) services.AddScoped(effects);
        services.AddScoped(s => new Store(wiring, s));
        services.AddScoped<IStore>(s => s.GetRequiredService<Store>());
        services.AddScoped<IDispatcher>(s => s.GetRequiredService<Store>());
        services.AddScoped<IActionSubscriber>(s => s.GetRequiredService<Store>());
        services.AddScoped(typeof(IState<>), typeof(State<>));
        services.AddTransient(typeof(IStateSelection<,>), typeof(StateSelection<,>));
        return services;
    }
}
