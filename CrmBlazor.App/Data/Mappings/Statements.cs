using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class StatementMapping : IEntityTypeConfiguration<Statement>, IEntityTypeConfiguration<StatementFile>, IEntityTypeConfiguration<StatementOperation>
{
    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("statements").HasIndex(s => s.Sha256).IsUnique();
        statement.HasIndex(s => s.Number).IsUnique();
        statement.Property(s => s.Sha256).HasMaxLength(KeyLength);
        statement.Property(s => s.Turnovers).AsJson();
    }

    public void Configure(EntityTypeBuilder<StatementFile> file) => file.ToTable("statement_files").HasKey(f => f.StatementId);

    public void Configure(EntityTypeBuilder<StatementOperation> operation)
    {
        operation.ToTable("statement_operations").HasIndex(o => o.Number).IsUnique();
        operation.HasIndex(o => o.Key).IsUnique();
        operation.HasIndex(o => o.StatementId);
        operation.HasIndex(o => new { o.State, o.Number });
        operation.Property(o => o.Key).HasMaxLength(KeyLength);
        operation.Property(o => o.Suggested).AsJson();
        operation.Ignore(o => o.Left);
    }
}
