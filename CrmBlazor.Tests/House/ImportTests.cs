using System.Reflection;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using NetArchTest.Rules;

namespace CrmBlazor.Tests.House
{
    /// <summary>Who may use whom: the table of the house.</summary>
    public class ImportTests
    {
        private static readonly Assembly App = typeof(Ledger).Assembly;

        public static TheoryData<string, string[]> Walls => new()
        {
            { "CrmBlazor.App.Data", ["CrmBlazor.App.Features", "CrmBlazor.App.Layout", "CrmBlazor.App.Components", "CrmBlazor.App.Forms", "CrmBlazor.App.Live", "Fluxor", "Microsoft.AspNetCore.Components"] },
            { "CrmBlazor.App.Commands", ["CrmBlazor.App.Features", "CrmBlazor.App.Layout", "CrmBlazor.App.Components", "CrmBlazor.App.Forms", "CrmBlazor.App.Live", "CrmBlazor.App.Speech", "Fluxor", "Microsoft.AspNetCore.Components"] },
            { "CrmBlazor.App.Live", ["CrmBlazor.App.Features", "CrmBlazor.App.Layout", "CrmBlazor.App.Components", "CrmBlazor.App.Forms", "CrmBlazor.App.Data.Ledger", "CrmBlazor.App.Data.Writer"] },
            { "CrmBlazor.App.Speech", ["CrmBlazor.App.Features", "CrmBlazor.App.Layout", "CrmBlazor.App.Components", "CrmBlazor.App.Forms", "CrmBlazor.App.Data.Ledger", "CrmBlazor.App.Data.Writer", "Fluxor"] },
            { "CrmBlazor.App.Components", ["CrmBlazor.App.Features", "CrmBlazor.App.Layout", "CrmBlazor.App.Data.CrmDb", "CrmBlazor.App.Data.Ledger", "CrmBlazor.App.Data.Writer", "Microsoft.EntityFrameworkCore"] },
            { "CrmBlazor.App.Forms", ["CrmBlazor.App.Features"] },
        };

        [Theory]
        [MemberData(nameof(Walls))]
        public void A_room_uses_only_what_it_may(string from, string[] forbidden) => Trespassers(App, from, forbidden).Should().BeEmpty();

        [Fact]
        public void A_trespasser_is_found() =>
            Trespassers(typeof(ImportTests).Assembly, "CrmBlazor.Tests.House.Sinners.Components", ["CrmBlazor.App.Data.Ledger"]).Should().Equal("CrmBlazor.Tests.House.Sinners.Components.Greedy");

        [Fact]
        public void The_domain_needs_nothing_but_the_base_library() =>
            typeof(Entity).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Should().OnlyContain(n => n.StartsWith("System"));

        [Fact]
        public void The_domain_does_not_know_the_time() =>
            Source.Files("CrmBlazor.Domain", "*.cs").Where(f => f.Text.Contains(".UtcNow") || f.Text.Contains(".Now;") || f.Text.Contains("TimeProvider")).Select(f => f.Path).Should().BeEmpty();

        [Fact]
        public void Features_meet_by_addresses_and_events_only()
        {
            var features = App.GetTypes().Select(t => t.Namespace ?? "").Where(n => n.StartsWith("CrmBlazor.App.Features.", StringComparison.Ordinal)).Select(n => n.Split('.')[3]).Distinct().ToList();
            features.Should().HaveCountGreaterThan(5);
            features.SelectMany(f => Trespassers(App, $"CrmBlazor.App.Features.{f}", [.. features.Where(o => o != f).Select(o => $"CrmBlazor.App.Features.{o}")])).Should().BeEmpty();
        }

        [Fact]
        public void Reducers_are_arithmetic()
        {
            var reducers = App.GetTypes().Where(t => t.Name.EndsWith("Reducers", StringComparison.Ordinal)).ToList();
            reducers.Should().NotBeEmpty().And.OnlyContain(t => t.IsAbstract && t.IsSealed, "a reducer is a static function");
            reducers.SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public)).Should().OnlyContain(m => !typeof(Task).IsAssignableFrom(m.ReturnType));
            Types.InAssembly(App).That().HaveNameEndingWith("Reducers").Should().NotHaveDependencyOnAny("Microsoft.EntityFrameworkCore", "System.TimeProvider", "CrmBlazor.App.Data.CrmDb", "CrmBlazor.App.Live.Viewer")
                .GetResult().FailingTypeNames.Should().BeNullOrEmpty();
        }

        [Fact]
        public void An_interface_has_more_than_one_implementation()
        {
            string[] called = ["ILiveClient"];      // implemented by the hub's proxies
            var types = App.GetTypes().Concat(typeof(Entity).Assembly.GetTypes()).ToList();
            types.Where(t => t.IsInterface && t.Namespace!.StartsWith("CrmBlazor", StringComparison.Ordinal) && !called.Contains(t.Name))
                .Where(i => types.Count(t => t.IsClass && i.IsAssignableFrom(t)) < 2).Select(t => t.Name).Should().BeEmpty();
        }

        [Fact]
        public void Names_are_those_of_the_trade()
        {
            string[] endings = ["Manager", "Helper", "Util", "Utils", "Dto", "Impl"];
            App.GetTypes().Concat(typeof(Entity).Assembly.GetTypes()).Where(t => t.Namespace?.StartsWith("CrmBlazor", StringComparison.Ordinal) == true)
                .Where(t => endings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal))).Select(t => t.FullName).Should().BeEmpty();
        }

        private static IEnumerable<string> Trespassers(Assembly assembly, string from, string[] forbidden) =>
            Types.InAssembly(assembly).That().ResideInNamespaceStartingWith(from).ShouldNot().HaveDependencyOnAny(forbidden).GetResult().FailingTypeNames ?? [];
    }
}

namespace CrmBlazor.Tests.House.Sinners.Components
{
    /// <summary>Breaks the rule on purpose, so that the rule is seen red.</summary>
    internal sealed class Greedy(Ledger ledger)
    {
        public override string? ToString() => ledger.ToString();
    }
}
