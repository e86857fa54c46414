using System.Collections.Frozen;
using System.Reflection;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Data;

/// <summary>Every command by its name, with its policy. Deny by default: a command without a policy stops the program at its start.</summary>
public static class CommandRegistry
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(Command).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Command)))
        .ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, AllowedToAttribute> Policies = ByName.Values.ToFrozenDictionary(t => t, PolicyOf);

    private static readonly FrozenDictionary<Type, PropertyInfo> Secrets = ByName.Values.SelectMany(t => t.GetProperties())
        .Where(p => p.IsDefined(typeof(SecretAttribute))).ToFrozenDictionary(p => p.DeclaringType!);

    public static IEnumerable<Type> All => ByName.Values;

    public static Type? Find(string name) => ByName.GetValueOrDefault(name);

    public static bool Allows(Type command, Actor actor) => Policies[command].Allows(actor);

    public static bool HoldsSecret(Type command) => Secrets.ContainsKey(command);

    public static string? SecretOf(Command command) => (string?)Secrets.GetValueOrDefault(command.GetType())?.GetValue(command);

    public static bool May<T>(this Actor actor) where T : Command => Allows(typeof(T), actor);

    public static AllowedToAttribute PolicyOf(Type command) =>
        command.GetCustomAttribute<AllowedToAttribute>() ?? throw new InvalidOperationException($"{command.Name} has no policy.");
}
