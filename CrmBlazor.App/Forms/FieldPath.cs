using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBlazor.App.Data;

namespace CrmBlazor.App.Forms;

/// <summary>A field of a command by the name that refusals use, for instance <c>bankAccounts[0].bik</c>.</summary>
public static class FieldPath
{
    /// <summary>The command as it travels.</summary>
    public static JsonNode? Tree(Command command) => JsonSerializer.SerializeToNode(command, command.GetType(), Wire.Json);

    public static JsonNode? Find(JsonNode? tree, string path) =>
        path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Aggregate(tree, (node, step) => node switch
        {
            JsonObject record => record[step],
            JsonArray list => int.TryParse(step, CultureInfo.InvariantCulture, out var place) && place < list.Count ? list[place] : null,
            _ => null,
        });
}
