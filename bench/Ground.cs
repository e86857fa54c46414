namespace CrmBlazor.Bench;

/// <summary>A filled office, where servers are started again and again.</summary>
internal sealed class Ground : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crm-bench");

    private readonly Place place;

    private Ground(Setting setting, Table table) => (Setting, Table, place) = (setting, table, new Place(setting.Engine));

    public Setting Setting { get; }

    public Table Table { get; }

    public string Folder => folder.FullName;

    public static async Task<Ground> MakeAsync(Setting setting, Table table, Func<Filling, Task> fill)
    {
        var ground = new Ground(setting, table);
        try
        {
            await using var filling = await Filling.BeginAsync(ground.place.Environment);
            await fill(filling);
            await filling.VerifyAsync();
            return ground;
        }
        catch
        {
            ground.Dispose();
            throw;
        }
    }

    /// <summary>More of it, while no server runs.</summary>
    public async Task FillAsync(Func<Filling, Task> fill)
    {
        await using var filling = await Filling.GoOnAsync(place.Environment);
        await fill(filling);
    }

    /// <param name="alone">The server has a core of its own.</param>
    public Task<Server> StartAsync(bool alone = false) => Server.StartAsync(Folder, place.Environment, alone);

    public void Add(string goal, string what, string measured, string wanted, bool? met) => Table.Add(new(goal, what, Setting, measured, wanted, met));

    public void Dispose()
    {
        place.Dispose();
        folder.Delete(recursive: true);
    }
}
