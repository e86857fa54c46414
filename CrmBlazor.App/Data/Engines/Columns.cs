using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmBlazor.App.Data.Engines;

/// <summary>A table as the model knows it: what a record has for each column, as the engine keeps it.</summary>
internal sealed class Columns
{
    public Columns(CrmDb db, Type record)
    {
        var type = db.Model.FindEntityType(record)!;
        Table = $"\"{type.GetTableName()}\"";
        All = [.. type.GetProperties().Select(p => new Column($"\"{p.GetColumnName()}\"", p.PropertyInfo!, p.GetRelationalTypeMapping()))];
    }

    public string Table { get; }
    public IReadOnlyList<Column> All { get; }

    public string Names => string.Join(", ", All.Select(c => c.Name));

    internal sealed record Column(string Name, PropertyInfo Property, RelationalTypeMapping Mapping)
    {
        public object? Of(object record) => Property.GetValue(record) is { } value ? Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value : null;
    }
}
